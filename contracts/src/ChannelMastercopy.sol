// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CMCAdjudicator} from "./CMCAdjudicator.sol";
import {CMCWithdraw} from "./CMCWithdraw.sol";

/// @notice The code that every channel runs: a channel is an EIP-1167 proxy to the one mastercopy of its chain.
contract ChannelMastercopy is CMCWithdraw, CMCAdjudicator {}
