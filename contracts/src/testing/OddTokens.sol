// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice Answers nothing, like the first big stablecoins, and refuses to change a non-zero allowance.
contract NoReturnToken {
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    function mint(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function approve(address spender, uint256 amount) external {
        require(amount == 0 || allowance[msg.sender][spender] == 0, "NoReturnToken: RESET_FIRST");
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @notice Fails on demand: by answering false, or by a revert.
contract FailingToken is ERC20("Failing", "FAIL") {
    bool public answersFalse;
    bool public reverts;

    function set(bool answersFalse_, bool reverts_) external {
        answersFalse = answersFalse_;
        reverts = reverts_;
    }

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        require(!reverts, "FailingToken: NO");
        return !answersFalse && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        require(!reverts, "FailingToken: NO");
        return !answersFalse && super.transferFrom(from, to, amount);
    }
}

/// @notice Burns a tenth of whatever moves.
contract FeeToken is ERC20("Fee", "FEE") {
    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (from == address(0) || to == address(0)) {
            super._update(from, to, amount);
            return;
        }
        uint256 fee = amount / 10;
        super._update(from, address(0), fee);
        super._update(from, to, amount - fee);
    }
}

/// @notice Calls something in the middle of a transfer, and remembers what came of it.
contract ReentrantToken is ERC20("Reentrant", "RE") {
    address public target;
    bytes public data;
    bool public called;
    bool public succeeded;
    bytes public answer;

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    /// @param target_ zero makes the token tame again
    function arm(address target_, bytes calldata data_) external {
        target = target_;
        data = data_;
        called = false;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        address callee = target;
        if (callee != address(0) && from != address(0)) {
            target = address(0);
            called = true;
            // solhint-disable-next-line avoid-low-level-calls
            (succeeded, answer) = callee.call(data);
        }
    }
}
