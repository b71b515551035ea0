// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {RegisteredTransfer} from "./interfaces/Types.sol";

/// @notice The transfer definitions that channels of this deployment may use, by name.
/// @dev The owner is an argument, because a deterministic deployment has the deployer contract as its sender.
contract TransferRegistry is Ownable {
    /// @dev The listed names, hashed, in the order that getTransferDefinitions gives them.
    bytes16[] private keys;
    mapping(bytes16 key => RegisteredTransfer) private definitions;
    /// @dev Where in `keys` a key is; it means something only if it is found there.
    mapping(bytes16 key => uint256) private places;

    event TransferAdded(RegisteredTransfer transfer);
    event TransferRemoved(RegisteredTransfer transfer);

    constructor(address owner_) Ownable(owner_) {}

    function addTransferDefinition(RegisteredTransfer calldata definition) external onlyOwner {
        require(bytes(definition.name).length != 0, "LibIterableMapping: EMPTY_NAME");
        bytes16 key = _keyOf(definition.name);
        require(!_listed(key), "LibIterableMapping: NAME_ALREADY_ADDED");
        places[key] = keys.length;
        keys.push(key);
        definitions[key] = definition;
        emit TransferAdded(definition);
    }

    /// @notice Removes a definition; the last one takes its place in the list.
    function removeTransferDefinition(string calldata name) external onlyOwner {
        bytes16 key = _keyOf(name);
        require(_listed(key), "LibIterableMapping: NAME_NOT_FOUND");
        emit TransferRemoved(definitions[key]);
        bytes16 last = keys[keys.length - 1];
        uint256 place = places[key];
        keys[place] = last;
        places[last] = place;
        keys.pop();
        delete places[key];
        delete definitions[key];
    }

    function getTransferDefinitions() external view returns (RegisteredTransfer[] memory all) {
        bytes16[] memory listed = keys;
        all = new RegisteredTransfer[](listed.length);
        for (uint256 i = 0; i < listed.length; ++i) {
            all[i] = definitions[listed[i]];
        }
    }

    /// @dev Half a hash, so that two share a slot. Only the owner adds names, and gains nothing by making two alike.
    function _keyOf(string calldata name) private pure returns (bytes16) {
        return bytes16(keccak256(bytes(name)));
    }

    function _listed(bytes16 key) private view returns (bool) {
        uint256 place = places[key];
        return place < keys.length && keys[place] == key;
    }
}
