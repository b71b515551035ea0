// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {CMCDeposit} from "./CMCDeposit.sol";
import {ITransferDefinition} from "./interfaces/ITransferDefinition.sol";
import {
    Balance,
    ChannelDispute,
    CommitmentType,
    CoreChannelState,
    CoreTransferState,
    TransferDispute
} from "./interfaces/Types.sol";
import {LibSignature} from "./lib/LibSignature.sol";

/// @notice Disputes. A round has a consensus phase, in which the highest nonce wins, and a defund phase, in which the
///         winning state is paid out and its transfers go to dispute. After that a new round may start.
contract CMCAdjudicator is CMCDeposit {
    /// @dev The defund nonce of an asset that the signed state does not know.
    uint256 private constant INITIAL_DEFUND_NONCE = 1;

    ChannelDispute private channelDispute;
    mapping(address assetId => uint256) private defundNonces;
    mapping(bytes32 transferId => TransferDispute) private transferDisputes;

    event ChannelDisputed(address disputer, CoreChannelState state, ChannelDispute dispute);
    event ChannelDefunded(address defunder, CoreChannelState state, ChannelDispute dispute, address[] assetIds);
    event TransferDisputed(address disputer, CoreTransferState state, TransferDispute dispute);
    event TransferDefunded(
        address defunder,
        CoreTransferState state,
        TransferDispute dispute,
        bytes encodedInitialState,
        bytes encodedResolver,
        Balance balance
    );

    modifier ofThisChannel(CoreChannelState calldata ccs) {
        require(
            ccs.channelAddress == address(this) && ccs.alice == _alice() && ccs.bob == _bob(),
            "CMCAdjudicator: INVALID_CHANNEL"
        );
        _;
    }

    modifier inThisChannel(CoreTransferState calldata cts) {
        require(cts.channelAddress == address(this), "CMCAdjudicator: INVALID_TRANSFER");
        _;
    }

    function getChannelDispute() external view nonReentrantView returns (ChannelDispute memory) {
        return channelDispute;
    }

    function getDefundNonce(address assetId) external view nonReentrantView returns (uint256) {
        return defundNonces[assetId];
    }

    function getTransferDispute(bytes32 transferId)
        external
        view
        nonReentrantView
        returns (TransferDispute memory)
    {
        return transferDisputes[transferId];
    }

    /// @notice Puts a double-signed state before the contract. Within a consensus phase it must beat the stored nonce.
    ///         Otherwise it starts a round, and then the stored state itself may come again (rule C1): what the last
    ///         round did not pay out in time can still be paid. Windows never move within a round.
    function disputeChannel(CoreChannelState calldata ccs, bytes calldata aliceSignature, bytes calldata bobSignature)
        external
        nonReentrant
        ofThisChannel(ccs)
    {
        bytes32 stateHash = keccak256(abi.encode(ccs));
        bytes32 digest = LibSignature.digestOf(keccak256(abi.encode(CommitmentType.ChannelState, stateHash)));
        require(LibSignature.signed(digest, aliceSignature, ccs.alice), "CMCAdjudicator: INVALID_ALICE_SIG");
        require(LibSignature.signed(digest, bobSignature, ccs.bob), "CMCAdjudicator: INVALID_BOB_SIG");

        ChannelDispute memory dispute = channelDispute;
        require(!_inDefundPhase(dispute), "CMCAdjudicator: INVALID_PHASE");
        bool higher = ccs.nonce > dispute.nonce;
        if (block.timestamp < dispute.consensusExpiry) {
            require(higher, "CMCAdjudicator: INVALID_NONCE");
        } else {
            require(
                higher || (ccs.nonce == dispute.nonce && stateHash == dispute.channelStateHash),
                "CMCAdjudicator: INVALID_NONCE"
            );
            channelDispute.consensusExpiry = dispute.consensusExpiry = block.timestamp + ccs.timeout;
            channelDispute.defundExpiry = dispute.defundExpiry = block.timestamp + 2 * ccs.timeout;
        }
        if (higher) {
            channelDispute.channelStateHash = dispute.channelStateHash = stateHash;
            channelDispute.nonce = dispute.nonce = ccs.nonce;
            channelDispute.merkleRoot = dispute.merkleRoot = ccs.merkleRoot;
        }
        emit ChannelDisputed(msg.sender, ccs, dispute);
    }

    /// @notice Makes the stored state's balances of the given assets exitable, with every deposit that it had not
    ///         processed yet. `indices` says where in the state the first assets are; the rest are searched for.
    function defundChannel(CoreChannelState calldata ccs, address[] calldata assetIds, uint256[] calldata indices)
        external
        nonReentrant
        ofThisChannel(ccs)
    {
        require(assetIds.length > 0, "CMCAdjudicator: NO_ASSETS_GIVEN");
        require(indices.length <= assetIds.length, "CMCAdjudicator: WRONG_ARRAY_LENGTHS");
        ChannelDispute memory dispute = channelDispute;
        require(keccak256(abi.encode(ccs)) == dispute.channelStateHash, "CMCAdjudicator: INVALID_CHANNEL_HASH");
        require(_inDefundPhase(dispute), "CMCAdjudicator: INVALID_PHASE");

        for (uint256 i = 0; i < assetIds.length; ++i) {
            address assetId = assetIds[i];
            uint256 index;
            if (i < indices.length) {
                index = indices[i];
                require(assetId == ccs.assetIds[index], "CMCAdjudicator: INDEX_MISMATCH");
            } else {
                index = _indexOf(ccs.assetIds, assetId);
            }
            _defund(ccs, assetId, index);
        }
        emit ChannelDefunded(msg.sender, ccs, dispute, assetIds);
    }

    /// @notice Opens the dispute of a transfer of the stored state, once for ever.
    function disputeTransfer(CoreTransferState calldata cts, bytes32[] calldata merkleProofData)
        external
        nonReentrant
        inThisChannel(cts)
    {
        bytes32 leaf = keccak256(abi.encode(cts));
        require(
            MerkleProof.verifyCalldata(merkleProofData, channelDispute.merkleRoot, leaf),
            "CMCAdjudicator: INVALID_MERKLE_PROOF"
        );
        require(
            channelDispute.consensusExpiry <= block.timestamp && block.timestamp < channelDispute.defundExpiry,
            "CMCAdjudicator: INVALID_PHASE"
        );
        TransferDispute storage stored = transferDisputes[cts.transferId];
        require(stored.transferDisputeExpiry == 0, "CMCAdjudicator: TRANSFER_ALREADY_DISPUTED");
        uint256 expiry = block.timestamp + cts.transferTimeout;
        stored.transferStateHash = leaf;
        stored.transferDisputeExpiry = expiry;
        emit TransferDisputed(msg.sender, cts, TransferDispute(leaf, expiry, false));
    }

    /// @notice Ends the dispute of a transfer: before its expiry as the definition says for the responder's resolver
    ///         (sent by the responder, or with its signature over the initial state hash), after it as it began.
    function defundTransfer(
        CoreTransferState calldata cts,
        bytes calldata encodedInitialTransferState,
        bytes calldata encodedTransferResolver,
        bytes calldata responderSignature
    ) external nonReentrant inThisChannel(cts) {
        TransferDispute memory dispute = transferDisputes[cts.transferId];
        require(dispute.transferDisputeExpiry != 0, "CMCAdjudicator: TRANSFER_NOT_DISPUTED");
        require(keccak256(abi.encode(cts)) == dispute.transferStateHash, "CMCAdjudicator: INVALID_TRANSFER_HASH");
        require(!dispute.isDefunded, "CMCAdjudicator: TRANSFER_ALREADY_DEFUNDED");
        transferDisputes[cts.transferId].isDefunded = dispute.isDefunded = true;

        Balance memory balance;
        if (block.timestamp < dispute.transferDisputeExpiry) {
            balance = _resolve(cts, encodedInitialTransferState, encodedTransferResolver, responderSignature);
        } else {
            balance = cts.balance;
        }
        _makeExitable(cts.assetId, balance);
        emit TransferDefunded(
            msg.sender, cts, dispute, encodedInitialTransferState, encodedTransferResolver, balance
        );
    }

    function _defund(CoreChannelState calldata ccs, address assetId, uint256 index) private {
        bool known = index != ccs.assetIds.length;
        uint256 nonce = known ? ccs.defundNonces[index] : INITIAL_DEFUND_NONCE;
        require(defundNonces[assetId] < nonce, "CMCAdjudicator: CHANNEL_ALREADY_DEFUNDED");
        defundNonces[assetId] = nonce;

        (uint256 alices, uint256 bobs) = _totalDeposits(assetId);
        Balance memory balance;
        if (known) {
            balance = ccs.balances[index];
            unchecked {
                // Totals wrap (CMCDeposit), so the unprocessed part is a difference modulo 2^256.
                alices -= ccs.processedDepositsA[index];
                bobs -= ccs.processedDepositsB[index];
            }
            balance.amount[0] = Math.saturatingAdd(balance.amount[0], alices);
            balance.amount[1] = Math.saturatingAdd(balance.amount[1], bobs);
        } else {
            balance = Balance([alices, bobs], [payable(ccs.alice), payable(ccs.bob)]);
        }
        _makeExitable(assetId, balance);
    }

    function _resolve(
        CoreTransferState calldata cts,
        bytes calldata encodedState,
        bytes calldata encodedResolver,
        bytes calldata responderSignature
    ) private view returns (Balance memory balance) {
        require(keccak256(encodedState) == cts.initialStateHash, "CMCAdjudicator: INVALID_TRANSFER_HASH");
        require(
            msg.sender == cts.responder
                || LibSignature.signed(LibSignature.digestOf(cts.initialStateHash), responderSignature, cts.responder),
            "CMCAdjudicator: INVALID_RESOLVER"
        );
        balance = ITransferDefinition(cts.transferDefinition)
            .resolve(abi.encode(cts.balance), encodedState, encodedResolver);
        require(
            balance.amount[0] + balance.amount[1] <= cts.balance.amount[0] + cts.balance.amount[1],
            "CMCAdjudicator: INVALID_BALANCES"
        );
    }

    function _indexOf(address[] calldata assetIds, address assetId) private pure returns (uint256 index) {
        for (; index < assetIds.length; ++index) {
            if (assetIds[index] == assetId) {
                break;
            }
        }
    }

    function _inDefundPhase(ChannelDispute memory dispute) private view returns (bool) {
        return dispute.consensusExpiry <= block.timestamp && block.timestamp < dispute.defundExpiry;
    }
}
