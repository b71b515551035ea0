// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev Layouts shared with Connext Vector. The order of fields is part of every hash and may never change.

/// @notice Two amounts and where each goes: index 0 is alice (in a channel) or the initiator (in a transfer).
struct Balance {
    uint256[2] amount;
    address payable[2] to;
}

/// @notice What both parties sign. `balances`, `processedDeposits*` and `defundNonces` run parallel to `assetIds`.
struct CoreChannelState {
    address channelAddress;
    address alice;
    address bob;
    address[] assetIds;
    Balance[] balances;
    uint256[] processedDepositsA;
    uint256[] processedDepositsB;
    uint256[] defundNonces;
    uint256 timeout;
    uint256 nonce;
    bytes32 merkleRoot;
}

/// @notice A leaf of `CoreChannelState.merkleRoot`: one transfer with its initial balance.
struct CoreTransferState {
    address channelAddress;
    bytes32 transferId;
    address transferDefinition;
    address initiator;
    address responder;
    address assetId;
    Balance balance;
    uint256 transferTimeout;
    bytes32 initialStateHash;
}

/// @notice The dispute of a channel; expiries are block times in seconds.
struct ChannelDispute {
    bytes32 channelStateHash;
    uint256 nonce;
    bytes32 merkleRoot;
    uint256 consensusExpiry;
    uint256 defundExpiry;
}

/// @notice The dispute of one transfer; a zero expiry means that there is none.
struct TransferDispute {
    bytes32 transferStateHash;
    uint256 transferDisputeExpiry;
    bool isDefunded;
}

/// @notice A withdrawal that both parties sign. `nonce` only tells equal withdrawals apart.
struct WithdrawData {
    address channelAddress;
    address assetId;
    address payable recipient;
    uint256 amount;
    uint256 nonce;
    address callTo;
    bytes callData;
}

/// @notice A transfer definition as the registry lists it.
struct RegisteredTransfer {
    string name;
    address definition;
    string stateEncoding;
    string resolverEncoding;
    bytes encodedCancel;
}

/// @notice First word of a signed commitment, so that no signature can be read as the other kind.
enum CommitmentType {
    ChannelState,
    WithdrawData
}
