// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Balance, RegisteredTransfer} from "./Types.sol";

/// @notice The rules of one kind of conditional transfer.
interface ITransferDefinition {
    /// @notice Reverts unless a transfer may start with this balance and state.
    function create(bytes calldata encodedBalance, bytes calldata encodedState) external view returns (bool);

    /// @notice The final balance of a transfer that `encodedResolver` unlocks or cancels; reverts when it may do neither.
    function resolve(bytes calldata encodedBalance, bytes calldata encodedState, bytes calldata encodedResolver)
        external
        view
        returns (Balance memory);

    // solhint-disable func-name-mixedcase
    function Name() external view returns (string memory);

    function StateEncoding() external view returns (string memory);

    function ResolverEncoding() external view returns (string memory);

    function EncodedCancel() external view returns (bytes memory);
    // solhint-enable func-name-mixedcase

    function getRegistryInformation() external view returns (RegisteredTransfer memory);
}
