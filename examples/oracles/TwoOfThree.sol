// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

struct Balance {
    uint256[2] amount;
    address payable[2] to;
}

struct RegisteredTransfer {
    string name;
    address definition;
    string stateEncoding;
    string resolverEncoding;
    bytes encodedCancel;
}

/// @notice Pays the responder once two of three named oracles have signed for the payment.
/// @dev A definition is a pure function of what it is given. This one does not ask for the time, the chain or its own
///      address either, so the same signatures pay on every leg of a route: that makes it fit to be forwarded.
contract TwoOfThree {
    /// @param paymentId names the payment: 32 random bytes, so that no two payments have the same state
    /// @param oracles whose signatures count; all different
    struct TransferState {
        bytes32 paymentId;
        address[3] oracles;
    }

    /// @param signatures one for each oracle, in their order; empty for an oracle that has not signed. All three empty
    ///        give the transfer back.
    struct TransferResolver {
        bytes[3] signatures;
    }

    // solhint-disable const-name-snakecase, func-name-mixedcase
    string public constant Name = "TwoOfThree";
    string public constant StateEncoding = "tuple(bytes32 paymentId, address[3] oracles)";
    string public constant ResolverEncoding = "tuple(bytes[3] signatures)";

    uint256 private constant HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    function EncodedCancel() public pure returns (bytes memory) {
        TransferResolver memory nobody;
        return abi.encode(nobody);
    }

    function getRegistryInformation() external view returns (RegisteredTransfer memory) {
        return RegisteredTransfer(Name, address(this), StateEncoding, ResolverEncoding, EncodedCancel());
    }

    function create(bytes calldata encodedBalance, bytes calldata encodedState) external pure returns (bool) {
        TransferState memory state = abi.decode(encodedState, (TransferState));
        Balance memory balance = abi.decode(encodedBalance, (Balance));
        require(balance.amount[0] > 0, "TwoOfThree: ZERO_SENDER_BALANCE");
        require(balance.amount[1] == 0, "TwoOfThree: NONZERO_RECIPIENT_BALANCE");
        require(state.paymentId != bytes32(0), "TwoOfThree: EMPTY_PAYMENT_ID");
        for (uint256 i = 0; i < 3; ++i) {
            require(state.oracles[i] != address(0), "TwoOfThree: EMPTY_ORACLE");
            require(state.oracles[i] != state.oracles[(i + 1) % 3], "TwoOfThree: SAME_ORACLE");
        }
        return true;
    }

    function resolve(bytes calldata encodedBalance, bytes calldata encodedState, bytes calldata encodedResolver)
        external
        pure
        returns (Balance memory balance)
    {
        TransferState memory state = abi.decode(encodedState, (TransferState));
        TransferResolver memory resolver = abi.decode(encodedResolver, (TransferResolver));
        balance = abi.decode(encodedBalance, (Balance));

        bytes32 digest = keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", messageOf(state)));
        uint256 signed;
        uint256 given;
        for (uint256 i = 0; i < 3; ++i) {
            if (resolver.signatures[i].length == 0) continue;
            ++given;
            require(_signed(digest, resolver.signatures[i], state.oracles[i]), "TwoOfThree: INVALID_SIGNATURE");
            ++signed;
        }
        if (given == 0) return balance;
        require(signed >= 2, "TwoOfThree: ONE_SIGNATURE_ONLY");
        balance.amount[1] = balance.amount[0];
        balance.amount[0] = 0;
    }

    /// @notice What an oracle signs, as an Ethereum message.
    function messageOf(TransferState memory state) public pure returns (bytes32) {
        return keccak256(abi.encode("TwoOfThree", state.paymentId, state.oracles));
    }

    function _signed(bytes32 digest, bytes memory signature, address oracle) private pure returns (bool) {
        if (signature.length != 65) return false;
        bytes32 r;
        bytes32 s;
        uint8 v;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
        return uint256(s) <= HALF_ORDER && ecrecover(digest, v, r, s) == oracle;
    }
}
