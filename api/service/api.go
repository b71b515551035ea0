package service

import (
	"context"
	"encoding/json"
	"iter"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// API is everything that a node can be asked. Every method needs a Caller in ctx
// (see With) and returns errors that Describe turns into a code and a sentence.
type API interface {
	Identities
	Peering
	Channels
	Transfers
	Withdrawals
	Payments
	Disputes
	Events
	Webhooks
	Routing
	Admin
}

// Page is one page of a list.
type Page[T any] struct {
	Items []T
	// Next is the cursor of the next page, 0 after the last.
	Next uint64
}

// PageRequest asks for a page: Limit 0 is 100, at most 1,000; Cursor 0 is the
// first.
type PageRequest struct {
	Limit  int
	Cursor uint64
}

// Identities are the node and who it speaks for.
type Identities interface {
	// Info is what `getinfo` shows. Read.
	Info(ctx context.Context) (Info, error)
	// Chains lists the configured chains with their health and assets. Read.
	Chains(ctx context.Context) ([]ChainInfo, error)
	// Identity returns one of the node's identities. Read.
	Identity(ctx context.Context, id channel.Identifier) (Identity, error)
	// AddIdentity makes the identity at an index. Admin.
	AddIdentity(ctx context.Context, index uint32) (Identity, error)
}

// Info is the node at a glance.
type Info struct {
	Version    string
	Identities []Identity
	// PeerID and Addresses are how peers reach the node.
	PeerID    string
	Addresses []string
	Peers     int
	Channels  int
	// OpenTransfers counts those of all channels.
	OpenTransfers int
	// Router says that the node forwards, and for which identity.
	Router   bool
	RouterID channel.Identifier
	// Ready is empty, or says per part why the node takes no work.
	NotReady map[string]string
	// StartedUs is microseconds UTC.
	StartedUs int64
}

// Identity is a key of this node and the index it has in the mnemonic.
type Identity struct {
	Index   uint32
	ID      channel.Identifier
	Address common.Address
}

// ChainInfo is a configured chain as it stands.
type ChainInfo struct {
	ID                                           uint64
	Name                                         string
	Factory, Mastercopy, Registry                common.Address
	Hashlock, Withdraw                           common.Address
	HeadNumber, HeadTime, FinalNumber, FinalTime uint64
	Assets                                       []Asset
	// Unhealthy says why the chain cannot be relied on at present; empty is well.
	Unhealthy string
	Explorer  string
}

// Asset is an asset of a chain; (ChainID, ID) names it, the symbol does not.
type Asset struct {
	ChainID  uint64
	ID       common.Address
	Symbol   string
	Decimals uint8
}

// Peering is who the node is connected to.
type Peering interface {
	// Peers lists the configured and the connected ones. Read.
	Peers(ctx context.Context) ([]Peer, error)
	// AddPeer dials a peer from now on, after a restart too. Admin.
	AddPeer(ctx context.Context, p PeerAddress) error
	// RemovePeer no longer dials a peer that AddPeer named. Admin.
	RemovePeer(ctx context.Context, id channel.Identifier) error
	// CheckIn tells the counterparty of a channel that its owner is alive; unless
	// skip, both then finish what waits for the other. Receive.
	CheckIn(ctx context.Context, owner channel.Identifier, ch common.Address, skip bool) error
}

// PeerAddress is where an identity is.
type PeerAddress struct {
	ID        channel.Identifier
	Addresses []string
}

// Peer is one that the node knows.
type Peer struct {
	PeerAddress
	PeerID    string
	Connected bool
	// Configured says that the config, and not AddPeer, names it.
	Configured bool
	Agent      string
	Channels   int
}

// Channels are opened, funded, and read.
type Channels interface {
	// Channels lists an identity's channels by address; all identities' for "". Read.
	Channels(ctx context.Context, owner channel.Identifier) ([]Channel, error)
	// Channel returns owner's side of a channel. Read.
	Channel(ctx context.Context, owner channel.Identifier, ch common.Address) (Channel, error)
	// ChannelWith returns owner's channel with peer on a chain. Read.
	ChannelWith(ctx context.Context, owner, peer channel.Identifier, chainID uint64) (Channel, error)
	// Setup opens a channel and returns its address. Receive.
	Setup(ctx context.Context, r SetupRequest) (common.Address, error)
	// SendDeposit sends funds of the identity's account to its channel, and returns
	// the transaction once it is confirmed. Pay.
	SendDeposit(ctx context.Context, r DepositRequest) (common.Hash, error)
	// Credit has both sign what the chain shows as deposited of an asset. Receive.
	Credit(ctx context.Context, owner channel.Identifier, ch, asset common.Address) error
	// RequestCollateral asks the counterparty for funds of its own. A zero amount
	// leaves it to the peer. Receive.
	RequestCollateral(ctx context.Context, owner channel.Identifier, ch, asset common.Address, amount channel.Amount) error
	// Restore takes a channel over from the counterparty after data was lost. Admin.
	Restore(ctx context.Context, owner, peer channel.Identifier, chainID uint64) (common.Address, error)
	// Balances is all that an identity has: in channels, locked until when and why,
	// on its way, and in its accounts. Read.
	Balances(ctx context.Context, owner channel.Identifier) ([]Balance, error)
	// Close takes everything that is free out of a channel and says what is left. Pay.
	Close(ctx context.Context, r CloseRequest) (CloseResult, error)
}

// Channel is one side of a channel as it was made durable last.
type Channel struct {
	channel.Channel
	Registry  common.Address
	InDispute bool
	Connected bool
	// UpdateTransfer is the transfer that the latest operation created or ended, nil
	// where it did neither.
	UpdateTransfer *Transfer
}

// SetupRequest opens a channel between Owner, one of ours, and Peer.
type SetupRequest struct {
	Owner, Peer channel.Identifier
	ChainID     uint64
	// Timeout is the channel timeout in seconds; 0 is the config's default.
	Timeout uint64
	// Lead makes Owner alice; else the peer is asked to be.
	Lead bool
}

// DepositRequest sends an amount to a channel. Idempotency as of Idempotent.
type DepositRequest struct {
	Owner   channel.Identifier
	Channel common.Address
	Asset   common.Address
	Amount  channel.Amount
}

// BalanceKind says where money is.
type BalanceKind string

// The places.
const (
	// Free can be paid or withdrawn now.
	Free BalanceKind = "free"
	// Locked is in an open transfer, or promised to a forward.
	Locked BalanceKind = "locked"
	// Uncredited is deposited on chain and not in the channel's state yet.
	Uncredited BalanceKind = "uncredited"
	// Withdrawing is signed for and not seen on chain yet.
	Withdrawing BalanceKind = "withdrawing"
	// Disputed is in a channel that is in dispute.
	Disputed BalanceKind = "disputed"
	// Exitable is paid out by a dispute and waits in the contract.
	Exitable BalanceKind = "exitable"
	// Account is on the identity's own account.
	Account BalanceKind = "account"
)

// Balance is one amount of one asset in one place.
type Balance struct {
	Owner   channel.Identifier
	Asset   Asset
	Kind    BalanceKind
	Amount  channel.Amount
	Channel common.Address     // zero for Account
	Peer    channel.Identifier // "" for Account
	// UntilUs is when it is free again at the latest, microseconds UTC; 0 where that
	// is not known or does not apply.
	UntilUs int64
	// Why is a sentence for people; Transfer what it is locked in.
	Why      string
	Transfer common.Hash
	// Incoming says that it becomes ours if the transfer is resolved.
	Incoming bool
	// Unknown says why Amount is not known: the chain was asked and has not answered.
	Unknown string
}

// CloseRequest empties a channel towards Recipient, zero for the identity's own
// account.
type CloseRequest struct {
	Owner     channel.Identifier
	Channel   common.Address
	Recipient common.Address
}

// CloseResult is what Close did.
type CloseResult struct {
	Withdrawn []Withdrawal
	// Left is what is still in the channel, with the reason.
	Left []Balance
}

// Transfers are conditional payments within one channel, or routed by their meta.
type Transfers interface {
	// CreateTransfer locks value. Pay.
	CreateTransfer(ctx context.Context, r CreateRequest) (Created, error)
	// ResolveTransfer ends a transfer that pays the caller, or gives it back. Receive.
	ResolveTransfer(ctx context.Context, r ResolveRequest) error
	// Transfer returns a transfer of one of owner's channels. Read.
	Transfer(ctx context.Context, owner channel.Identifier, id common.Hash) (Transfer, error)
	// Transfers lists, newest first. Read.
	Transfers(ctx context.Context, f TransferFilter) (Page[Transfer], error)
	// Definitions lists a chain's transfer definitions. Read.
	Definitions(ctx context.Context, chainID uint64) ([]Definition, error)
	// TransferQuote asks a router what a payment would cost. Read.
	TransferQuote(ctx context.Context, r QuoteRequest) (Quote, error)
}

// CreateRequest locks Amount in Channel. Exactly one of State and Details is set.
type CreateRequest struct {
	Owner   channel.Identifier
	Channel common.Address
	Asset   common.Address
	Amount  channel.Amount
	// Type is a definition's registered name or its address.
	Type string
	// Details is the definition's initial state as JSON, by the names of its
	// registered encoding.
	Details json.RawMessage
	// Timeout is seconds; 0 is the config's default.
	Timeout uint64
	// Recipient, with chain and asset, has routers carry it on; "" for none.
	Recipient      channel.Identifier
	RecipientChain uint64
	RecipientAsset *common.Address
	// Meta is a JSON object or empty; its routingId, if it has one, makes the call
	// idempotent.
	Meta json.RawMessage
	// Quote is one of TransferQuote, or nil.
	Quote *Quote
}

// Created names a new transfer.
type Created struct {
	Channel   common.Address
	Transfer  common.Hash
	RoutingID common.Hash // zero for none
}

// ResolveRequest ends a transfer. Resolver is JSON by the names of the
// definition's registered encoding; Cancel gives the transfer back instead.
type ResolveRequest struct {
	Owner    channel.Identifier
	Channel  common.Address
	Transfer common.Hash
	Resolver json.RawMessage
	Cancel   bool
	Meta     json.RawMessage
}

// TransferFilter chooses transfers; a zero field is any.
type TransferFilter struct {
	Owner      channel.Identifier
	Channel    common.Address
	Open       bool // only those that have not ended
	Ended      bool // only those that have
	RoutingID  common.Hash
	Definition common.Address
	// FromUs and ToUs bound when the transfer started, microseconds UTC: [From, To).
	FromUs, ToUs int64
	PageRequest
}

// Transfer is a transfer with what its edges show beside the row.
type Transfer struct {
	channel.TransferRow
	Config     channel.Config
	Definition Definition
	InDispute  bool
	// State and Resolver are JSON by the definition's encodings; Resolver is empty
	// while the transfer is open.
	State, Resolver json.RawMessage
}

// Definition is a kind of transfer that a chain has.
type Definition struct {
	ChainID          uint64
	Name             string
	Address          common.Address
	StateEncoding    string
	ResolverEncoding string
	// Cancel is the resolver that gives a transfer back.
	Cancel []byte
	// Native says that it runs without an EVM; Enabled that this node takes such
	// transfers, CodeHash what its code must be.
	Native, Enabled bool
	CodeHash        common.Hash
}

// QuoteRequest is a payment to be priced.
type QuoteRequest struct {
	Owner, Router  channel.Identifier
	Amount         channel.Amount
	ChainID        uint64
	Asset          common.Address
	Recipient      channel.Identifier // "" is Owner
	RecipientChain uint64             // 0 is ChainID
	RecipientAsset common.Address
	// RecipientAssetSet tells the native coin from none given, which is Asset.
	RecipientAssetSet bool
	// ReceiveExact makes Amount what the recipient gets.
	ReceiveExact bool
}

// Quote is a router's binding price (F5). Amount and Fee are base units of Asset.
type Quote struct {
	Router         channel.Identifier
	Amount         channel.Amount
	Asset          common.Address
	ChainID        uint64
	Recipient      channel.Identifier
	RecipientChain uint64
	RecipientAsset common.Address
	Fee            channel.Amount
	// RecipientAmount is base units of RecipientAsset; it is not signed.
	RecipientAmount channel.Amount
	// ExpiryMs is milliseconds UTC.
	ExpiryMs  uint64
	Signature channel.Signature
}

// Withdrawals take funds out of channels.
type Withdrawals interface {
	// Withdraw takes an amount out. Pay.
	Withdraw(ctx context.Context, r WithdrawRequest) (Withdrawal, error)
	// WithdrawQuote says what the counterparty charges. Read.
	WithdrawQuote(ctx context.Context, r WithdrawQuoteRequest) (WithdrawQuote, error)
	// RetryWithdrawal sends a complete withdrawal to the chain again. Pay.
	RetryWithdrawal(ctx context.Context, owner channel.Identifier, transfer common.Hash) (Withdrawal, error)
	// SubmitWithdrawals sends all that are complete and not on chain. Admin.
	SubmitWithdrawals(ctx context.Context) ([]Submitted, error)
	// Withdrawal by the transfer that carries it, or by the transaction. Read.
	Withdrawal(ctx context.Context, owner channel.Identifier, transfer common.Hash) (Withdrawal, error)
	WithdrawalByTx(ctx context.Context, owner channel.Identifier, tx common.Hash) (Withdrawal, error)
	// PendingWithdrawals lists those that are not on chain. Read.
	PendingWithdrawals(ctx context.Context, owner channel.Identifier) ([]Withdrawal, error)
}

// WithdrawRequest takes Amount out of a channel.
type WithdrawRequest struct {
	Owner            channel.Identifier
	Channel          common.Address
	Asset            common.Address
	Amount           channel.Amount
	Recipient        common.Address
	Timeout          uint64
	CallTo           common.Address
	CallData         []byte
	InitiatorSubmits bool
	Meta             json.RawMessage
}

// Withdrawal is a commitment and the transaction that pays it out.
type Withdrawal struct {
	channel.WithdrawalRow
	Config channel.Config
	// Call is the data of the transaction to the channel, empty until both signed.
	Call []byte
}

// WithdrawQuoteRequest is a withdrawal to be priced.
type WithdrawQuoteRequest struct {
	Owner          channel.Identifier
	Channel, Asset common.Address
	Amount         channel.Amount
	ReceiveExact   bool
}

// WithdrawQuote is what a withdrawal costs; Fee is 0 in this version.
type WithdrawQuote struct {
	Channel, Asset common.Address
	Amount, Fee    channel.Amount
	ExpiryMs       uint64
	Signature      channel.Signature
}

// Submitted is what became of one withdrawal.
type Submitted struct {
	Owner    channel.Identifier
	Channel  common.Address
	Transfer common.Hash
	Tx       common.Hash
	Err      error
}

// Payments are asked for by a request with a checksum and followed to their end.
type Payments interface {
	// CreatePaymentRequest makes a request of Owner's; the node resolves the payment
	// by itself when it comes. Receive.
	CreatePaymentRequest(ctx context.Context, r NewPaymentRequest) (PaymentRequest, error)
	// PaymentRequests lists those of owner, newest first. Read.
	PaymentRequests(ctx context.Context, owner channel.Identifier, p PageRequest) (Page[PaymentRequest], error)
	// DecodePayment reads a request without doing anything. Read.
	DecodePayment(ctx context.Context, request string) (PaymentRequest, error)
	// QuotePayment says over which channel, to which router and at what cost owner
	// would pay a request. Read.
	QuotePayment(ctx context.Context, owner channel.Identifier, request string) (PaymentPlan, error)
	// Pay pays a request at most once, for a fee of at most MaxFee. Pay.
	Pay(ctx context.Context, r PayRequest) (Payment, error)
	// Payment returns what became of the payment of a routing id. Read.
	Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (Payment, error)
	// FollowPayment yields the payment at every change until it has ended. Read.
	FollowPayment(ctx context.Context, owner channel.Identifier, routingID common.Hash) iter.Seq2[Payment, error]
}

// NewPaymentRequest asks for Amount of an asset on a chain.
type NewPaymentRequest struct {
	Owner   channel.Identifier
	ChainID uint64
	Asset   common.Address
	Amount  channel.Amount
	// ExpirySeconds is how long it can be paid; 0 is one hour.
	ExpirySeconds uint64
	Description   string
	// Open makes a request without a lock hash, which may be paid more than once:
	// each payer makes its own secret and seals it for the recipient, and has no
	// proof of payment.
	Open bool
}

// RequestStatus is where a payment request stands.
type RequestStatus string

// The statuses.
const (
	RequestWaiting RequestStatus = "waiting"
	RequestPaid    RequestStatus = "paid"
	RequestExpired RequestStatus = "expired"
)

// PaymentRequest is what a payer needs to know. Text is the whole of it with a
// checksum; the fields down to Routes are in it.
type PaymentRequest struct {
	Text        string
	Recipient   channel.Identifier
	ChainID     uint64
	Asset       common.Address
	Amount      channel.Amount
	LockHash    common.Hash // zero for none
	ExpiryUs    int64
	Description string
	// Routes are routers that the recipient has channels with.
	Routes []channel.Identifier

	Status    RequestStatus
	CreatedUs int64
	PaidUs    int64
	// Transfer is the one that paid it.
	Transfer common.Hash
	Received channel.Amount
}

// PaymentPlan is how a request would be paid.
type PaymentPlan struct {
	Request PaymentRequest
	Channel common.Address
	ChainID uint64
	Asset   common.Address
	// Amount leaves the payer's channel, Fee of it is the router's.
	Amount, Fee channel.Amount
	Quote       *Quote
}

// PayRequest pays a request, from the channel that QuotePayment would take.
type PayRequest struct {
	Owner   channel.Identifier
	Request string
	// MaxFee is base units of the asset that is paid with.
	MaxFee channel.Amount
	// Plan, if it is set, is what the payer agreed to.
	Plan *PaymentPlan
}

// PaymentStatus is where a payment stands.
type PaymentStatus string

// The statuses.
const (
	PaymentPending PaymentStatus = "pending"
	PaymentPaid    PaymentStatus = "paid"
	PaymentFailed  PaymentStatus = "failed"
)

// Payment is a payment of ours. Preimage is the proof once it is paid.
type Payment struct {
	RoutingID common.Hash
	Transfer  common.Hash
	Channel   common.Address
	ChainID   uint64
	Asset     common.Address
	Amount    channel.Amount
	Recipient channel.Identifier
	Status    PaymentStatus
	Preimage  common.Hash
	// Reason says why it failed.
	Reason             string
	StartedUs, EndedUs int64
	// Cost is what the payer gave in all, Fee the part that routers kept.
	Fee channel.Amount
}

// Disputes are taken to the chain.
type Disputes interface {
	// ChannelDispute returns what the contract says; ok is false without one. Read.
	ChannelDispute(ctx context.Context, owner channel.Identifier, ch common.Address) (d ChannelDispute, ok bool, err error)
	TransferDispute(ctx context.Context, owner channel.Identifier, transfer common.Hash) (d TransferDispute, ok bool, err error)
	// The transactions. Admin; each returns once its transaction is sent.
	DisputeChannel(ctx context.Context, owner channel.Identifier, ch common.Address) (common.Hash, error)
	DefundChannel(ctx context.Context, owner channel.Identifier, ch common.Address) (common.Hash, error)
	DisputeTransfer(ctx context.Context, owner channel.Identifier, transfer common.Hash) (common.Hash, error)
	// DefundTransfer claims with what this node knows, or with resolver: JSON by the
	// names of the definition's registered encoding. Admin; it returns once the
	// transaction is sent.
	DefundTransfer(ctx context.Context, owner channel.Identifier, transfer common.Hash, resolver json.RawMessage) (common.Hash, error)
	ExitChannel(ctx context.Context, r ExitRequest) ([]Exit, error)
	// SyncDisputes reads every channel's dispute from the chain now. Admin.
	SyncDisputes(ctx context.Context, owner channel.Identifier) error
}

// ChannelDispute is what a channel's contract has stored.
type ChannelDispute struct {
	StateHash       common.Hash
	Nonce           uint64
	MerkleRoot      common.Hash
	ConsensusExpiry uint64
	DefundExpiry    uint64
}

// TransferDispute is what a channel's contract has stored of a transfer.
type TransferDispute struct {
	Transfer  common.Hash
	StateHash common.Hash
	Expiry    uint64
	Defunded  bool
}

// ExitRequest takes what a dispute paid out. Recipient and OwnerAddress zero are
// the identity's own account.
type ExitRequest struct {
	Owner        channel.Identifier
	Channel      common.Address
	Assets       []common.Address
	Recipient    common.Address
	OwnerAddress common.Address
}

// Exit is what became of one asset.
type Exit struct {
	Asset common.Address
	Tx    common.Hash
	Err   error
}

// Events are read in the order of their cursor, which is that of their channel.
type Events interface {
	// Events returns those after a cursor, oldest first. Read.
	Events(ctx context.Context, f EventFilter) (Page[Event], error)
	// FollowEvents yields those after a cursor and then each new one. Read.
	FollowEvents(ctx context.Context, f EventFilter) iter.Seq2[Event, error]
}

// EventFilter chooses events; a zero field is any.
type EventFilter struct {
	Owner   channel.Identifier
	Channel common.Address
	Names   []channel.EventName
	PageRequest
	// FromNow starts a stream at the newest instead of at Cursor.
	FromNow bool
}

// Event is something that happened, durable with what brought it about.
type Event struct {
	Cursor  uint64
	Name    channel.EventName
	Owner   channel.Identifier
	Channel common.Address
	AtUs    int64
	// Payload has Vector's shape for Vector's names.
	Payload json.RawMessage
}

// Webhooks are told of events.
type Webhooks interface {
	// AddWebhook subscribes a URL to some events of an identity. Needs the right to read
	// them as well as Receive.
	AddWebhook(ctx context.Context, w NewWebhook) (Webhook, error)
	// RemoveWebhook ends a subscription. Receive.
	RemoveWebhook(ctx context.Context, owner channel.Identifier, id string) error
	// Webhooks lists an identity's. Read.
	Webhooks(ctx context.Context, owner channel.Identifier) ([]Webhook, error)
	// Undelivered lists what a webhook has not taken, oldest first. Read.
	Undelivered(ctx context.Context, owner channel.Identifier, p PageRequest) (Page[Delivery], error)
	// Redeliver tries what was given up again. Receive.
	Redeliver(ctx context.Context, owner channel.Identifier, webhook string) error
}

// NewWebhook is a subscription to be made. Slot names the one that a later call
// with the same slot and event replaces; "" never replaces. Vector's route uses
// one slot of its own.
type NewWebhook struct {
	Owner  channel.Identifier
	Events []channel.EventName
	URL    string
	// Secret keys the HMAC; empty has the node make one.
	Secret string
	Slot   string
}

// Webhook is a subscription. Secret is told only by AddWebhook.
type Webhook struct {
	ID        string
	Owner     channel.Identifier
	Events    []channel.EventName
	URL       string
	Secret    string
	Slot      string
	CreatedUs int64
	// Pending and GivenUp count deliveries; LastError is of the last attempt.
	Pending, GivenUp int
	LastError        string
}

// Delivery is an event that a webhook has not taken.
type Delivery struct {
	Webhook   string
	Event     Event
	Attempts  int
	NextUs    int64 // 0 once it is given up
	LastError string
}

// Routing is the router of this node, and what others' routers say of themselves.
type Routing interface {
	// RouterConfig asks a router what it exchanges. Read.
	RouterConfig(ctx context.Context, owner, router channel.Identifier) (RouterConfig, error)
	// RouterStatus is this node's router. Read.
	RouterStatus(ctx context.Context) (RouterStatus, error)
	// Forwards lists the journal, newest first. Read.
	Forwards(ctx context.Context, f ForwardFilter) (Page[Forward], error)
	// SetDraining stops taking new forwards, or starts again; it survives a restart.
	// Admin.
	SetDraining(ctx context.Context, draining bool) error
}

// RouterConfig is what a router exchanges.
type RouterConfig struct {
	Chains []uint64
	Swaps  []RouterSwap
}

// RouterSwap is one direction. Rate is a decimal.
type RouterSwap struct {
	FromChain, ToChain uint64
	FromAsset, ToAsset common.Address
	Rate               string
	FlatFee, MinAmount channel.Amount
	FeePercent         string
}

// RouterStatus is this node's router.
type RouterStatus struct {
	Enabled  bool
	Draining bool
	ID       channel.Identifier
	Swaps    []RouterSwap
	// Open counts forwards by state; Settled, Refunded those that ended since the
	// process started.
	Open              map[string]int
	Settled, Refunded uint64
	// Collateral is what each channel of the router has.
	Collateral []Collateral
}

// Collateral is the router's side of one channel and asset.
type Collateral struct {
	Channel              common.Address
	Peer                 channel.Identifier
	Asset                Asset
	Free, Held, PeerFree channel.Amount
	Target               channel.Amount
}

// ForwardFilter chooses forwards; a zero field is any.
type ForwardFilter struct {
	RoutingID common.Hash
	State     string
	Open      bool
	PageRequest
}

// Forward is one payment carried by this node's router.
type Forward struct {
	RoutingID                common.Hash
	State, Reason            string
	FromChannel, ToChannel   common.Address
	FromTransfer, ToTransfer common.Hash
	FromChain, ToChain       uint64
	FromAsset, ToAsset       common.Address
	Amount, ToAmount         channel.Amount
	CreatedUs, UpdatedUs     int64
	// Finished says that both legs are over.
	Finished bool
}

// Admin is the operator's.
type Admin interface {
	// MintToken, Tokens and RevokeToken are the tokens of HTTP and gRPC. Admin.
	MintToken(ctx context.Context, r NewToken) (Token, error)
	Tokens(ctx context.Context) ([]Token, error)
	RevokeToken(ctx context.Context, id string) error
	// Audit lists what moved money or changed policy, newest first. Admin.
	Audit(ctx context.Context, p PageRequest) (Page[AuditEntry], error)
	// LogLevels returns the level of each part, SetLogLevel changes one; part ""
	// is all. Admin.
	LogLevels(ctx context.Context) (map[string]string, error)
	SetLogLevel(ctx context.Context, part, level string) error
	// Backup writes a copy of the database to a file of the node's machine. Admin.
	Backup(ctx context.Context, path string) (Backup, error)
	// Reload reads the config again, as SIGHUP does, and returns what changed. Admin.
	Reload(ctx context.Context) ([]string, error)
	// AddDefinition takes transfers of a registered definition from now on. Admin.
	AddDefinition(ctx context.Context, chainID uint64, at common.Address) (Definition, error)
	RemoveDefinition(ctx context.Context, chainID uint64, at common.Address) error
	// ClearStore forgets everything: for development chains only. Admin.
	ClearStore(ctx context.Context) error
	// EthProvider passes an allow-listed method to a chain's endpoint. Admin.
	EthProvider(ctx context.Context, chainID uint64, method string, params json.RawMessage) (json.RawMessage, error)
	// SweepAccount sends all of an asset that an identity's account has. Admin.
	SweepAccount(ctx context.Context, owner channel.Identifier, chainID uint64, asset, to common.Address) (common.Hash, error)
	// Stop ends the process in good order. Admin.
	Stop(ctx context.Context) error
}

// NewToken is a token to be minted.
type NewToken struct {
	Name   string
	Scopes []Scope
	// Budgets bound what the token pays in all, per asset; without one a token with
	// Pay pays nothing.
	Budgets []Budget
	// Owner restricts to one identity; "" is all.
	Owner channel.Identifier
	// ExpiryUs is microseconds UTC; 0 never expires.
	ExpiryUs int64
}

// Budget is the most that may be paid of an asset.
type Budget struct {
	ChainID uint64
	Asset   common.Address
	Amount  channel.Amount
}

// Token describes a token; Text is set only by MintToken.
type Token struct {
	ID   string
	Text string
	NewToken
	CreatedUs int64
	Revoked   bool
	Spent     []Budget
}

// AuditEntry is one call that moved money or changed policy.
type AuditEntry struct {
	ID   uint64
	AtUs int64
	// Caller is who asked, Origin from what address, empty where that says nothing.
	Caller, Origin string
	Method         string
	// Request is JSON without secrets.
	Request json.RawMessage
	// EndedUs is 0 while the outcome is not known. Error is empty if it was done.
	EndedUs int64
	Error   string
}

// Backup is a copy that was made.
type Backup struct {
	Path  string
	Bytes int64
}
