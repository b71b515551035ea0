// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IChannel} from "./interfaces/IChannel.sol";
import {LibAsset} from "./lib/LibAsset.sol";

/// @notice Creates channels at addresses that follow from (alice, bob, chain id) alone. Anybody may call it.
contract ChannelFactory {
    using SafeERC20 for IERC20;

    address private immutable MASTERCOPY;
    uint256 private immutable CHAIN_ID;

    event ChannelCreation(address channel);

    /// @param chainId_ the chain id in the salt; 0 takes the chain's own, which gives the factory one address everywhere
    constructor(address mastercopy_, uint256 chainId_) {
        MASTERCOPY = mastercopy_;
        CHAIN_ID = chainId_;
    }

    function getMastercopy() external view returns (address) {
        return MASTERCOPY;
    }

    function getStoredChainId() external view returns (uint256) {
        return CHAIN_ID;
    }

    function getChainId() public view returns (uint256 _chainId) {
        return CHAIN_ID == 0 ? block.chainid : CHAIN_ID;
    }

    /// @notice The init code of a channel: an EIP-1167 proxy. Its hash is what CREATE2 addresses come from.
    function getProxyCreationCode() external view returns (bytes memory) {
        return abi.encodePacked(
            hex"3d602d80600a3d3981f3363d3d373d3d3d363d73", MASTERCOPY, hex"5af43d82803e903d91602b57fd5bf3"
        );
    }

    function getChannelAddress(address alice, address bob) external view returns (address) {
        return Clones.predictDeterministicAddress(MASTERCOPY, _salt(alice, bob));
    }

    function createChannel(address alice, address bob) public returns (address channel) {
        channel = Clones.cloneDeterministic(MASTERCOPY, _salt(alice, bob));
        IChannel(channel).setup(alice, bob);
        emit ChannelCreation(channel);
    }

    /// @notice Creates the channel and deposits for Alice in one transaction: the native coin in `msg.value`, or a token
    ///         that the caller approved to this factory. A token that takes a fee on transfer takes it twice, and what
    ///         arrived in the channel is credited.
    function createChannelAndDepositAlice(address alice, address bob, address assetId, uint256 amount)
        external
        payable
        returns (address channel)
    {
        channel = createChannel(alice, bob);
        uint256 depositable = amount;
        if (assetId != LibAsset.NATIVE) {
            bool ok;
            (ok, depositable) = LibAsset.pull(assetId, msg.sender, amount);
            require(ok, "ChannelFactory: ERC20_TRANSFER_FAILED");
            IERC20(assetId).forceApprove(channel, depositable);
        }
        IChannel(channel).depositAlice{value: msg.value}(assetId, depositable);
    }

    function _salt(address alice, address bob) private view returns (bytes32) {
        return keccak256(abi.encodePacked(alice, bob, getChainId()));
    }
}
