// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ITransferDefinition} from "../interfaces/ITransferDefinition.sol";
import {Balance, RegisteredTransfer} from "../interfaces/Types.sol";

abstract contract TestDefinition is ITransferDefinition {
    // solhint-disable-next-line func-name-mixedcase
    function EncodedCancel() public pure virtual override returns (bytes memory) {
        return "";
    }

    /// @dev Asks itself from outside, as Vector's definitions do.
    function getRegistryInformation() external view override returns (RegisteredTransfer memory) {
        return RegisteredTransfer(
            this.Name(), address(this), this.StateEncoding(), this.ResolverEncoding(), this.EncodedCancel()
        );
    }
}

/// @notice Pays the shares that the resolver picks, in rising order, out of those that add up to the amount.
contract SharesDefinition is TestDefinition {
    struct Row {
        string who;
        uint256[] shares;
    }

    struct TransferState {
        Row[] rows;
        bytes32 noteHash;
    }

    struct TransferResolver {
        uint256[2][] picks;
        bytes note;
    }

    // solhint-disable const-name-snakecase
    string public constant override Name = "Shares";
    string public constant override StateEncoding =
        "tuple(tuple(string who, uint256[] shares)[] rows, bytes32 noteHash)";
    string public constant override ResolverEncoding = "tuple(uint256[2][] picks, bytes note)";
    // solhint-enable const-name-snakecase

    function create(bytes calldata encodedBalance, bytes calldata encodedState)
        external
        pure
        override
        returns (bool)
    {
        TransferState memory state = abi.decode(encodedState, (TransferState));
        Balance memory balance = abi.decode(encodedBalance, (Balance));
        uint256 sum;
        for (uint256 i = 0; i < state.rows.length; ++i) {
            require(bytes(state.rows[i].who).length > 0, "Shares: NOBODY");
            for (uint256 j = 0; j < state.rows[i].shares.length; ++j) {
                sum += state.rows[i].shares[j];
            }
        }
        return sum == balance.amount[0];
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
        require(keccak256(resolver.note) == state.noteHash, "Shares: WRONG_NOTE");
        for (uint256 i = 0; i < resolver.picks.length; ++i) {
            uint256[2] memory pick = resolver.picks[i];
            require(
                i == 0 || resolver.picks[i - 1][0] < pick[0]
                    || resolver.picks[i - 1][0] == pick[0] && resolver.picks[i - 1][1] < pick[1],
                "Shares: NOT_RISING"
            );
            uint256 share = state.rows[pick[0]].shares[pick[1]];
            balance.amount[0] -= share;
            balance.amount[1] += share;
        }
    }
}

/// @notice Refuses in every way there is.
contract GrudgingDefinition is TestDefinition {
    error Grudge(uint256 number, string why);

    // solhint-disable const-name-snakecase
    string public constant override Name = "Grudging";
    string public constant override StateEncoding = "tuple(uint8 how, string why)";
    string public constant override ResolverEncoding = "tuple(uint8 how, uint256 number, bytes more)";
    // solhint-enable const-name-snakecase

    function create(bytes calldata, bytes calldata encodedState) external view override returns (bool) {
        (bool fine) = _mood(encodedState);
        return fine;
    }

    function resolve(bytes calldata encodedBalance, bytes calldata encodedState, bytes calldata encodedResolver)
        external
        view
        override
        returns (Balance memory balance)
    {
        (, string memory why) = _split(encodedState);
        Ask memory ask = abi.decode(encodedResolver, (Ask));
        balance = abi.decode(encodedBalance, (Balance));
        if (ask.how == 1) require(block.timestamp < ask.number, why);
        if (ask.how == 2) revert Grudge(ask.number, why);
        if (ask.how == 3) balance.amount[0] /= ask.number;
        if (ask.how == 4) balance.amount[ask.number] = 7;
        if (ask.how == 5) require(block.chainid == ask.number, why);
        if (ask.how == 6) return _raw(ask.more);
        if (ask.how == 7) balance.amount[0] = uint256(sha256(ask.more)) ^ uint160(ripemd160(ask.more));
        if (ask.how == 8) {
            // solhint-disable-next-line no-inline-assembly
            assembly {
                invalid()
            }
        }
        if (ask.how == 9) {
            for (uint256 i = 0; i < ask.number; ++i) {
                balance.amount[0] = uint256(keccak256(abi.encode(balance.amount[0])));
            }
        }
        if (ask.how == 10) balance.amount[1] = uint160(ecrecover(keccak256(ask.more), 27, bytes32(ask.number), bytes32(ask.number)));
    }

    struct Ask {
        uint8 how;
        uint256 number;
        bytes more;
    }

    struct Mood {
        uint8 how;
        string why;
    }

    function _split(bytes calldata encodedState) private pure returns (uint8, string memory) {
        Mood memory mood = abi.decode(encodedState, (Mood));
        return (mood.how, mood.why);
    }

    function _mood(bytes calldata encodedState) private view returns (bool) {
        (uint8 how, string memory why) = _split(encodedState);
        if (how == 1) return false;
        if (how == 2) revert Grudge(block.timestamp, why);
        // solhint-disable-next-line reason-string
        if (how == 3) revert();
        if (how == 4) assert(bytes(why).length > 10);
        require(how != 5, why);
        return true;
    }

    /// @dev Answers bytes as they are, whatever they mean.
    function _raw(bytes memory data) private pure returns (Balance memory) {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            return(add(data, 0x20), mload(data))
        }
    }
}

/// @notice Reads what a definition may not depend on.
contract NosyDefinition is TestDefinition {
    uint256 private stored;

    // solhint-disable const-name-snakecase
    string public constant override Name = "Nosy";
    string public constant override StateEncoding = "tuple(uint8 what)";
    string public constant override ResolverEncoding = "tuple(uint8 what)";
    // solhint-enable const-name-snakecase

    function create(bytes calldata, bytes calldata) external pure override returns (bool) {
        return true;
    }

    function resolve(bytes calldata encodedBalance, bytes calldata, bytes calldata encodedResolver)
        external
        view
        override
        returns (Balance memory balance)
    {
        balance = abi.decode(encodedBalance, (Balance));
        uint8 what = abi.decode(encodedResolver, (uint8));
        uint256 got;
        if (what == 1) got = stored;
        if (what == 2) got = address(this).balance;
        if (what == 3) got = msg.sender.balance;
        if (what == 4) got = uint160(msg.sender);
        // solhint-disable-next-line avoid-tx-origin
        if (what == 5) got = uint160(tx.origin);
        if (what == 6) got = tx.gasprice;
        if (what == 7) got = block.number;
        if (what == 8) got = uint256(blockhash(1));
        if (what == 9) got = uint160(address(block.coinbase));
        if (what == 10) got = block.prevrandao;
        if (what == 11) got = block.gaslimit;
        if (what == 12) got = block.basefee;
        if (what == 13) got = gasleft();
        if (what == 14) got = address(uint160(0xbeef)).code.length;
        if (what == 15) got = uint256(address(uint160(0xbeef)).codehash);
        if (what == 16 || what == 17) {
            (bool ok,) = address(uint160(what == 16 ? 0xbeef : 10)).staticcall("");
            got = ok ? 1 : 0;
        }
        if (what == 18) got = uint256(address(1).codehash);
        if (what == 19) {
            try this.EncodedCancel() {} catch {}
        }
        if (what == 20) got = uint256(keccak256(address(this).code)) & 1;
        if (what == 21) {
            (bool ok,) = address(5).staticcall(abi.encodePacked(uint256(1025), uint256(1), uint256(1), new bytes(1027)));
            got = ok ? 1 : 0;
        }
        balance.amount[0] = got == 0 ? balance.amount[0] : balance.amount[0] - 1;
    }
}
