// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice The two parties of a channel, and the guards of every external function.
/// @dev A channel is a minimal proxy: it runs this code on its own storage. Lock and first party share a slot, so the
///      guards read one slot where two would do.
contract CMCCore {
    uint8 private constant OPEN = 1;
    uint8 private constant LOCKED = 2;

    address private immutable MASTERCOPY;

    address internal alice;
    uint8 private mutex;
    address internal bob;

    constructor() {
        MASTERCOPY = address(this);
    }

    modifier onlyViaProxy() {
        _requireProxy();
        _;
    }

    modifier nonReentrant() {
        _requireOpen();
        mutex = LOCKED;
        _;
        mutex = OPEN;
    }

    /// @dev Views refuse inside a call too: a token or helper that calls back would read a half-made change.
    modifier nonReentrantView() {
        _requireOpen();
        _;
    }

    /// @notice Names the parties, once. The factory calls it in the transaction that creates the channel.
    function setup(address _alice, address _bob) external onlyViaProxy {
        require(alice == address(0), "CMCCore: ALREADY_SETUP");
        require(_alice != address(0) && _bob != address(0), "CMCCore: INVALID_PARTICIPANT");
        require(_alice != _bob, "CMCCore: IDENTICAL_PARTICIPANTS");
        alice = _alice;
        mutex = OPEN;
        bob = _bob;
    }

    function getAlice() external view onlyViaProxy nonReentrantView returns (address) {
        return alice;
    }

    function getBob() external view onlyViaProxy nonReentrantView returns (address) {
        return bob;
    }

    /// @notice 0 before setup, 1 open, 2 inside a call.
    function lock() external view returns (uint256) {
        return mutex;
    }

    function _requireProxy() private view {
        require(address(this) != MASTERCOPY, "Mastercopy: ONLY_VIA_PROXY");
    }

    function _requireOpen() private view {
        require(mutex == OPEN, "ReentrancyGuard: REENTRANT_CALL");
    }
}
