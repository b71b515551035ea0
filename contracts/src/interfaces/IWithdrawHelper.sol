// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {WithdrawData} from "./Types.sol";

/// @notice What a withdrawal with `callTo` calls once its funds have been sent.
interface IWithdrawHelper {
    /// @param actualAmount what was sent: `wd.amount`, or what the channel had if that was less.
    function execute(WithdrawData calldata wd, uint256 actualAmount) external;
}
