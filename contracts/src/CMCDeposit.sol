// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CMCAsset} from "./CMCAsset.sol";
import {LibAsset} from "./lib/LibAsset.sol";

/// @notice Deposits. Alice's are counted when she calls; everything else that ever came in is Bob's, so he (or anyone
///         for him) just sends funds to the address, even before there is a contract.
contract CMCDeposit is CMCAsset {
    mapping(address assetId => uint256) private depositsAlice;

    event AliceDeposited(address assetId, uint256 amount);

    receive() external payable nonReentrant {}

    /// @notice Credits the caller's funds to Alice: the native coin in `msg.value`, or a token that the caller approved.
    ///         A token that takes a fee on transfer credits what arrived.
    function depositAlice(address assetId, uint256 amount) external payable nonReentrant {
        uint256 credited = amount;
        if (assetId == LibAsset.NATIVE) {
            require(msg.value == amount, "CMCDeposit: VALUE_MISMATCH");
        } else {
            require(msg.value == 0, "CMCDeposit: ETH_WITH_ERC_TRANSFER");
            bool ok;
            (ok, credited) = LibAsset.pull(assetId, msg.sender, amount);
            require(ok, "CMCDeposit: ERC20_TRANSFER_FAILED");
        }
        unchecked {
            depositsAlice[assetId] += credited; // modulo 2^256, as below
        }
        emit AliceDeposited(assetId, credited);
    }

    function getTotalDepositsAlice(address assetId) external view nonReentrantView returns (uint256) {
        return depositsAlice[assetId];
    }

    function getTotalDepositsBob(address assetId) external view nonReentrantView returns (uint256) {
        (, uint256 bobs) = _totalDeposits(assetId);
        return bobs;
    }

    /// @dev All that came in is what is here and what went out. It wraps on purpose: whatever the token did to our
    ///      balance, alice + bob = balance + transferred holds modulo 2^256, and a refusal here would lock the channel.
    function _totalDeposits(address assetId) internal view returns (uint256 alices, uint256 bobs) {
        alices = depositsAlice[assetId];
        unchecked {
            bobs = LibAsset.ownBalance(assetId) + totalTransferred[assetId] - alices;
        }
    }
}
