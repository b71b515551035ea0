// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @notice Signatures of channel messages (rule C2): 65 bytes, low s, v 27 or 28, and the zero address signs nothing.
library LibSignature {
    /// @notice The digest that is signed for a 32-byte message.
    function digestOf(bytes32 message) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked("\x16Vector Signed Message:\n32", message));
    }

    function signed(bytes32 digest, bytes calldata signature, address signer) internal pure returns (bool) {
        (address recovered, ECDSA.RecoverError err,) = ECDSA.tryRecoverCalldata(digest, signature);
        return err == ECDSA.RecoverError.NoError && recovered == signer;
    }

    function signedInMemory(bytes32 digest, bytes memory signature, address signer) internal pure returns (bool) {
        (address recovered, ECDSA.RecoverError err,) = ECDSA.tryRecover(digest, signature);
        return err == ECDSA.RecoverError.NoError && recovered == signer;
    }
}
