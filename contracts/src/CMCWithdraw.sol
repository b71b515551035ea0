// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CMCAsset} from "./CMCAsset.sol";
import {IWithdrawHelper} from "./interfaces/IWithdrawHelper.sol";
import {CommitmentType, WithdrawData} from "./interfaces/Types.sol";
import {LibSignature} from "./lib/LibSignature.sol";

/// @notice Payments out of the channel that both parties signed, each at most once.
contract CMCWithdraw is CMCAsset {
    mapping(bytes32 withdrawHash => bool) private executed;

    function getWithdrawalTransactionRecord(WithdrawData calldata wd)
        external
        view
        nonReentrantView
        returns (bool)
    {
        return executed[keccak256(abi.encode(wd))];
    }

    /// @notice Sends the amount, or what the channel has if that is less, then calls the helper if there is one.
    ///         Anybody may submit it.
    function withdraw(WithdrawData calldata wd, bytes calldata aliceSignature, bytes calldata bobSignature)
        external
        nonReentrant
    {
        require(wd.channelAddress == address(this), "CMCWithdraw: CHANNEL_MISMATCH");
        bytes32 hash = keccak256(abi.encode(wd));
        bytes32 digest = LibSignature.digestOf(keccak256(abi.encode(CommitmentType.WithdrawData, hash)));
        require(LibSignature.signed(digest, aliceSignature, _alice()), "CMCWithdraw: INVALID_ALICE_SIG");
        require(LibSignature.signed(digest, bobSignature, _bob()), "CMCWithdraw: INVALID_BOB_SIG");
        require(!executed[hash], "CMCWithdraw: ALREADY_EXECUTED");
        executed[hash] = true;

        uint256 actualAmount = _available(wd.assetId, wd.amount);
        require(actualAmount > 0 || wd.callTo != address(0), "CMCWithdraw: NO_OP");
        _transferAsset(wd.assetId, wd.recipient, actualAmount);
        if (wd.callTo != address(0)) {
            IWithdrawHelper(wd.callTo).execute(wd, actualAmount);
        }
    }
}
