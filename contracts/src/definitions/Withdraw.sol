// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ITransferDefinition} from "../interfaces/ITransferDefinition.sol";
import {Balance, RegisteredTransfer} from "../interfaces/Types.sol";
import {LibSignature} from "../lib/LibSignature.sol";

/// @notice Trades a locked amount for the responder's signature on a withdrawal commitment: the amount is burned off
///         chain, because the commitment pays it on chain, and the responder keeps the fee. 65 zero bytes cancel.
contract Withdraw is ITransferDefinition {
    using LibSignature for bytes32;

    /// @param data the withdrawal commitment that both parties sign
    struct TransferState {
        bytes initiatorSignature;
        address initiator;
        address responder;
        bytes32 data;
        uint256 nonce;
        uint256 fee;
        address callTo;
        bytes callData;
    }

    struct TransferResolver {
        bytes responderSignature;
    }

    // solhint-disable const-name-snakecase
    string public constant override Name = "Withdraw";
    string public constant override StateEncoding =
        "tuple(bytes initiatorSignature, address initiator, address responder, bytes32 data, uint256 nonce, uint256 fee, address callTo, bytes callData)";
    string public constant override ResolverEncoding = "tuple(bytes responderSignature)";
    // solhint-enable const-name-snakecase

    /// @dev keccak256 of 65 zero bytes.
    bytes32 private constant CANCEL_HASH = keccak256(hex"0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000");

    // solhint-disable-next-line func-name-mixedcase
    function EncodedCancel() public pure override returns (bytes memory) {
        return abi.encode(TransferResolver(new bytes(65)));
    }

    function getRegistryInformation() external view override returns (RegisteredTransfer memory) {
        return RegisteredTransfer(Name, address(this), StateEncoding, ResolverEncoding, EncodedCancel());
    }

    function create(bytes calldata encodedBalance, bytes calldata encodedState)
        external
        pure
        override
        returns (bool)
    {
        TransferState memory state = abi.decode(encodedState, (TransferState));
        Balance memory balance = abi.decode(encodedBalance, (Balance));
        require(balance.amount[1] == 0, "Withdraw: NONZERO_RECIPIENT_BALANCE");
        require(state.initiator != address(0) && state.responder != address(0), "Withdraw: EMPTY_SIGNERS");
        require(state.data != bytes32(0), "Withdraw: EMPTY_DATA");
        require(state.nonce != 0, "Withdraw: EMPTY_NONCE");
        require(state.fee <= balance.amount[0], "Withdraw: INSUFFICIENT_BALANCE");
        require(
            state.data.digestOf().signedInMemory(state.initiatorSignature, state.initiator),
            "Withdraw: INVALID_INITIATOR_SIG"
        );
        return true;
    }

    function resolve(bytes calldata encodedBalance, bytes calldata encodedState, bytes calldata encodedResolver)
        external
        pure
        override
        returns (Balance memory balance)
    {
        TransferState memory state = abi.decode(encodedState, (TransferState));
        TransferResolver memory resolver = abi.decode(encodedResolver, (TransferResolver));
        balance = abi.decode(encodedBalance, (Balance));
        if (keccak256(resolver.responderSignature) == CANCEL_HASH) {
            return balance;
        }
        require(
            state.data.digestOf().signedInMemory(resolver.responderSignature, state.responder),
            "Withdraw: INVALID_RESPONDER_SIG"
        );
        balance.amount[1] = state.fee;
        balance.amount[0] = 0;
    }
}
