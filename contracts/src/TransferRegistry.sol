// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {RegisteredTransfer} from "./interfaces/Types.sol";

/// @notice The transfer definitions that channels of this deployment may use, by name.
/// @dev The owner is an argument, because a deterministic deployment has the deployer contract as its sender.
contract TransferRegistry is Ownable {
    RegisteredTransfer[] private definitions;
    /// @dev Place in `definitions` plus one; 0 is absent.
    mapping(bytes32 nameHash => uint256) private places;

    event TransferAdded(RegisteredTransfer transfer);
    event TransferRemoved(RegisteredTransfer transfer);

    constructor(address owner_) Ownable(owner_) {}

    function addTransferDefinition(RegisteredTransfer calldata definition) external onlyOwner {
        require(bytes(definition.name).length != 0, "LibIterableMapping: EMPTY_NAME");
        bytes32 key = keccak256(bytes(definition.name));
        require(places[key] == 0, "LibIterableMapping: NAME_ALREADY_ADDED");
        definitions.push(definition);
        places[key] = definitions.length;
        emit TransferAdded(definition);
    }

    /// @notice Removes a definition; the last one takes its place in the list.
    function removeTransferDefinition(string calldata name) external onlyOwner {
        bytes32 key = keccak256(bytes(name));
        uint256 place = places[key];
        require(place != 0, "LibIterableMapping: NAME_NOT_FOUND");
        emit TransferRemoved(definitions[place - 1]);
        uint256 last = definitions.length;
        if (place != last) {
            RegisteredTransfer memory moved = definitions[last - 1];
            definitions[place - 1] = moved;
            places[keccak256(bytes(moved.name))] = place;
        }
        definitions.pop();
        delete places[key];
    }

    function getTransferDefinitions() external view returns (RegisteredTransfer[] memory) {
        return definitions;
    }
}
