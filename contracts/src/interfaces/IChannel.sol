// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What the factory needs of a channel.
interface IChannel {
    function setup(address alice, address bob) external;

    function depositAlice(address assetId, uint256 amount) external payable;
}
