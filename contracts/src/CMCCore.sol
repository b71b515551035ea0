// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice The two parties of a channel, and the guards of every external function.
/// @dev A channel is a minimal proxy: it runs this code on its own storage. The lock shares a slot with the first
///      party, because every call reads it.
contract CMCCore {
    uint256 private constant OPEN = 1;
    uint256 private constant LOCKED = 2;
    uint256 private constant LOCK_SHIFT = 160;

    address private immutable MASTERCOPY;

    /// @dev The lock above the 160 bits of alice's address.
    uint256 private lockAndAlice;
    address private bob;

    constructor() {
        MASTERCOPY = address(this);
    }

    /// @dev Refuses inside a call, and on the mastercopy itself, which is never open because it cannot be set up.
    modifier nonReentrant() {
        uint256 open = lockAndAlice;
        if (open >> LOCK_SHIFT != OPEN) _refuse();
        lockAndAlice = open ^ ((OPEN ^ LOCKED) << LOCK_SHIFT);
        _;
        lockAndAlice = open;
    }

    /// @dev Views refuse inside a call too: a token or helper that calls back would read a half-made change.
    modifier nonReentrantView() {
        if (lockAndAlice >> LOCK_SHIFT != OPEN) _refuse();
        _;
    }

    /// @notice Names the parties, once. The factory calls it in the transaction that creates the channel.
    function setup(address alice_, address bob_) external {
        require(address(this) != MASTERCOPY, "Mastercopy: ONLY_VIA_PROXY");
        require(lockAndAlice == 0, "CMCCore: ALREADY_SETUP");
        require(alice_ != address(0) && bob_ != address(0), "CMCCore: INVALID_PARTICIPANT");
        require(alice_ != bob_, "CMCCore: IDENTICAL_PARTICIPANTS");
        lockAndAlice = (OPEN << LOCK_SHIFT) | uint160(alice_);
        bob = bob_;
    }

    function getAlice() external view nonReentrantView returns (address) {
        return _alice();
    }

    function getBob() external view nonReentrantView returns (address) {
        return bob;
    }

    /// @notice 0 before setup, 1 open, 2 inside a call.
    function lock() external view returns (uint256) {
        return lockAndAlice >> LOCK_SHIFT;
    }

    function _alice() internal view returns (address) {
        return address(uint160(lockAndAlice));
    }

    function _bob() internal view returns (address) {
        return bob;
    }

    function _refuse() private view {
        require(address(this) != MASTERCOPY, "Mastercopy: ONLY_VIA_PROXY");
        revert("ReentrancyGuard: REENTRANT_CALL");
    }
}
