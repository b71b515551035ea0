// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IWithdrawHelper} from "../interfaces/IWithdrawHelper.sol";
import {ITransferDefinition} from "../interfaces/ITransferDefinition.sol";
import {Balance, RegisteredTransfer, WithdrawData} from "../interfaces/Types.sol";

/// @notice Remembers how a withdrawal called it, or refuses.
contract RecordingHelper is IWithdrawHelper {
    bool public refuses;
    uint256 public calls;
    uint256 public actualAmount;
    bytes32 public withdrawHash;
    uint256 public balanceThen;
    bytes public reentry;
    bool public reentered;

    function setRefuses(bool refuses_) external {
        refuses = refuses_;
    }

    function setReentry(bytes calldata reentry_) external {
        reentry = reentry_;
    }

    function execute(WithdrawData calldata wd, uint256 actualAmount_) external override {
        require(!refuses, "RecordingHelper: NO");
        ++calls;
        actualAmount = actualAmount_;
        withdrawHash = keccak256(abi.encode(wd));
        balanceThen = wd.recipient.balance;
        if (reentry.length > 0) {
            // solhint-disable-next-line avoid-low-level-calls
            (reentered,) = msg.sender.call(reentry);
        }
    }
}

/// @notice Receives the native coin, or refuses it (with or without a reason), or calls back the sender.
contract OddReceiver {
    enum Mood {
        Accept,
        RefuseWithReason,
        RefuseSilently,
        CallBack
    }

    Mood public mood;
    bytes public data;
    bool public succeeded;

    function set(Mood mood_, bytes calldata data_) external {
        mood = mood_;
        data = data_;
    }

    /// @notice Calls as this contract, which may so own an exitable amount or be a depositor.
    function run(address target, bytes calldata data_) external payable {
        // solhint-disable-next-line avoid-low-level-calls
        (bool ok,) = target.call{value: msg.value}(data_);
        require(ok, "OddReceiver: CALL_FAILED");
    }

    receive() external payable {
        require(mood != Mood.RefuseWithReason, "OddReceiver: NO");
        if (mood == Mood.RefuseSilently) {
            // solhint-disable-next-line reason-string
            revert();
        }
        if (mood == Mood.CallBack) {
            // solhint-disable-next-line avoid-low-level-calls
            (succeeded,) = msg.sender.call(data);
        }
    }
}

/// @notice A definition that answers whatever balance its resolver says.
contract PromisingDefinition is ITransferDefinition {
    // solhint-disable const-name-snakecase
    string public constant override Name = "Promising";
    string public constant override StateEncoding = "tuple(uint256 nothing)";
    string public constant override ResolverEncoding = "tuple(uint256[2] amount, address[2] to)";
    bytes public constant override EncodedCancel = "";
    // solhint-enable const-name-snakecase

    function getRegistryInformation() external view override returns (RegisteredTransfer memory) {
        return RegisteredTransfer(Name, address(this), StateEncoding, ResolverEncoding, EncodedCancel);
    }

    function create(bytes calldata, bytes calldata) external pure override returns (bool) {
        return true;
    }

    function resolve(bytes calldata, bytes calldata, bytes calldata encodedResolver)
        external
        pure
        override
        returns (Balance memory)
    {
        return abi.decode(encodedResolver, (Balance));
    }
}
