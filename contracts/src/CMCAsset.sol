// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {CMCCore} from "./CMCCore.sol";
import {Balance} from "./interfaces/Types.sol";
import {LibAsset} from "./lib/LibAsset.sol";

/// @notice What left the channel, and what its owners may still take out.
contract CMCAsset is CMCCore {
    mapping(address assetId => uint256) internal totalTransferred;
    mapping(address assetId => mapping(address owner => uint256)) private exitable;

    /// @notice All that was ever sent out of the channel, modulo 2^256.
    function getTotalTransferred(address assetId) external view nonReentrantView returns (uint256) {
        return totalTransferred[assetId];
    }

    function getExitableAmount(address assetId, address owner)
        external
        view
        nonReentrantView
        returns (uint256)
    {
        return exitable[assetId][owner];
    }

    /// @notice Pays what disputes gave to `owner`, as far as the channel has it. The owner chooses where it goes; anybody
    ///         else may only push it to the owner.
    function exit(address assetId, address owner, address payable recipient) external nonReentrant {
        require(msg.sender == owner || owner == recipient, "CMCAsset: OWNER_MISMATCH");
        uint256 owed = exitable[assetId][owner];
        uint256 amount = _available(assetId, owed);
        require(amount > 0, "CMCAsset: NO_OP");
        unchecked {
            exitable[assetId][owner] = owed - amount; // amount <= owed
        }
        _transferAsset(assetId, recipient, amount);
    }

    /// @dev `amount`, or what the channel has if that is less.
    function _available(address assetId, uint256 amount) internal view returns (uint256) {
        return Math.min(amount, LibAsset.ownBalance(assetId));
    }

    /// @dev Adds with saturation, so that no balance, however absurd, keeps the other party from its own.
    function _makeExitable(address assetId, Balance memory balance) internal {
        mapping(address owner => uint256) storage ofAsset = exitable[assetId];
        for (uint256 i = 0; i < 2; ++i) {
            uint256 amount = balance.amount[i];
            if (amount > 0) {
                address to = balance.to[i];
                ofAsset[to] = Math.saturatingAdd(ofAsset[to], amount);
            }
        }
    }

    function _transferAsset(address assetId, address payable recipient, uint256 amount) internal {
        unchecked {
            totalTransferred[assetId] += amount; // modulo 2^256, as CMCDeposit reads it
        }
        require(LibAsset.send(assetId, recipient, amount), "CMCAsset: TRANSFER_FAILED");
    }
}
