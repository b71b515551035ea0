// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

/// @notice Moves of the native coin (asset id zero) and of ERC-20 tokens, good and odd ones.
library LibAsset {
    using SafeERC20 for IERC20;

    address internal constant NATIVE = address(0);

    function ownBalance(address assetId) internal view returns (uint256) {
        return assetId == NATIVE ? address(this).balance : IERC20(assetId).balanceOf(address(this));
    }

    /// @notice Takes `amount` of a token from `from` and says how much arrived (rule C3).
    /// @dev Never more than `amount`: somebody else's tokens that come in while the token calls out are not this
    ///      depositor's.
    /// @return ok false when the token refused, has no code or answered false
    /// @return received what arrived, at most `amount`
    function pull(address token, address from, uint256 amount) internal returns (bool ok, uint256 received) {
        uint256 before = IERC20(token).balanceOf(address(this));
        ok = IERC20(token).trySafeTransferFrom(from, address(this), amount);
        if (ok) {
            received = IERC20(token).balanceOf(address(this)) - before;
            if (received > amount) {
                received = amount;
            }
        }
    }

    /// @notice Sends an asset. A recipient's own revert reason is passed on.
    /// @return ok false when the token refused, has no code or answered false, or the recipient refused without reason
    function send(address assetId, address to, uint256 amount) internal returns (bool ok) {
        if (assetId != NATIVE) {
            return IERC20(assetId).trySafeTransfer(to, amount);
        }
        ok = LowLevelCall.callNoReturn(to, amount, "");
        if (!ok && LowLevelCall.returnDataSize() > 0) {
            LowLevelCall.bubbleRevert();
        }
    }
}
