package channel

// Bounds of one channel. Each keeps something finite that a peer could
// otherwise grow; both peers use the same, so none is negotiable.
const (
	// MaxOps is the operations of one batch: one frame and one signature then
	// still fit MaxFrameBytes with every operation at its largest plausible size.
	MaxOps = 512
	// MaxOpBytes is one encoded operation: a hash lock takes 300 bytes, a
	// withdrawal with call data a few thousand.
	MaxOpBytes = 16 << 10
	// MaxBatchBytes is what the operations of our own batches may take together,
	// well inside the frame of MaxFrameBytes.
	MaxBatchBytes = 3 << 20
	// MaxFrameBytes is one frame on the wire, checked before it is decoded.
	MaxFrameBytes = 4 << 20
	// MaxMetaBytes is the JSON that travels beside an operation.
	MaxMetaBytes = 4 << 10
	// MaxOpenTransfers is the leaves of one state: ten levels of Merkle proof,
	// and as many as one dispute can claim within its windows.
	MaxOpenTransfers = 1024
	// MaxAssets bounds the arrays of a state, which the chain must read in one
	// transaction (Vector's bound).
	MaxAssets = 100
	// MaxNonceJump is how far above its base a proposal may be (P1): without
	// it a single proposal could use up all nonces.
	MaxNonceJump = 1 << 33
	// MaxNonce is the last state nonce: JSON clients read numbers, and the ones
	// there are cannot hash 2^53-1.
	MaxNonce = 1<<53 - 2
	// MaxRefusals is how often one batch is superseded by what is left of it. An
	// honest peer names all that it refuses at once; one that names them one by one
	// would have us keep five hundred batches, and write them anew each time.
	MaxRefusals = 8
	// MaxQueue is the operations that may wait in one channel.
	MaxQueue = 4 * MaxOps
)

// Time bounds of a real channel, seconds (Vector's bounds and defaults).
const (
	MinChannelTimeout      = 86_400
	MaxChannelTimeout      = 1_209_600
	DefaultChannelTimeout  = 172_800
	MinTransferTimeout     = 43_200
	MaxTransferTimeout     = 172_800
	DefaultTransferTimeout = 86_400
)
