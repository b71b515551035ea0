// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ITransferDefinition} from "../interfaces/ITransferDefinition.sol";
import {Balance, RegisteredTransfer} from "../interfaces/Types.sol";

/// @notice Pays the responder who shows the sha256 preimage of a lock in time. The zero preimage cancels.
contract HashlockTransfer is ITransferDefinition {
    /// @param expiry block time from which the preimage pays no more; 0 is never
    struct TransferState {
        bytes32 lockHash;
        uint256 expiry;
    }

    struct TransferResolver {
        bytes32 preImage;
    }

    // solhint-disable const-name-snakecase
    string public constant override Name = "HashlockTransfer";
    string public constant override StateEncoding = "tuple(bytes32 lockHash, uint256 expiry)";
    string public constant override ResolverEncoding = "tuple(bytes32 preImage)";
    // solhint-enable const-name-snakecase

    // solhint-disable-next-line func-name-mixedcase
    function EncodedCancel() public pure override returns (bytes memory) {
        return abi.encode(TransferResolver(bytes32(0)));
    }

    function getRegistryInformation() external view override returns (RegisteredTransfer memory) {
        return RegisteredTransfer(Name, address(this), StateEncoding, ResolverEncoding, EncodedCancel());
    }

    function create(bytes calldata encodedBalance, bytes calldata encodedState)
        external
        view
        override
        returns (bool)
    {
        TransferState memory state = abi.decode(encodedState, (TransferState));
        Balance memory balance = abi.decode(encodedBalance, (Balance));
        require(balance.amount[0] > 0, "HashlockTransfer: ZER0_SENDER_BALANCE");
        require(balance.amount[1] == 0, "HashlockTransfer: NONZERO_RECIPIENT_BALANCE");
        require(state.lockHash != bytes32(0), "HashlockTransfer: EMPTY_LOCKHASH");
        require(_inTime(state.expiry), "HashlockTransfer: EXPIRED_TIMELOCK");
        return true;
    }

    function resolve(bytes calldata encodedBalance, bytes calldata encodedState, bytes calldata encodedResolver)
        external
        view
        override
        returns (Balance memory balance)
    {
        TransferState memory state = abi.decode(encodedState, (TransferState));
        TransferResolver memory resolver = abi.decode(encodedResolver, (TransferResolver));
        balance = abi.decode(encodedBalance, (Balance));
        if (resolver.preImage == bytes32(0)) {
            return balance;
        }
        require(_inTime(state.expiry), "HashlockTransfer: PAYMENT_EXPIRED");
        require(sha256(abi.encode(resolver.preImage)) == state.lockHash, "HashlockTransfer: INVALID_PREIMAGE");
        balance.amount[1] = balance.amount[0];
        balance.amount[0] = 0;
    }

    function _inTime(uint256 expiry) private view returns (bool) {
        return expiry == 0 || block.timestamp < expiry;
    }
}
