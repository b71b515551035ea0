// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Balance is an auto generated low-level Go binding around an user-defined struct.
type Balance struct {
	Amount [2]*big.Int
	To     [2]common.Address
}

// ChannelDispute is an auto generated low-level Go binding around an user-defined struct.
type ChannelDispute struct {
	ChannelStateHash [32]byte
	Nonce            *big.Int
	MerkleRoot       [32]byte
	ConsensusExpiry  *big.Int
	DefundExpiry     *big.Int
}

// CoreChannelState is an auto generated low-level Go binding around an user-defined struct.
type CoreChannelState struct {
	ChannelAddress     common.Address
	Alice              common.Address
	Bob                common.Address
	AssetIds           []common.Address
	Balances           []Balance
	ProcessedDepositsA []*big.Int
	ProcessedDepositsB []*big.Int
	DefundNonces       []*big.Int
	Timeout            *big.Int
	Nonce              *big.Int
	MerkleRoot         [32]byte
}

// CoreTransferState is an auto generated low-level Go binding around an user-defined struct.
type CoreTransferState struct {
	ChannelAddress     common.Address
	TransferId         [32]byte
	TransferDefinition common.Address
	Initiator          common.Address
	Responder          common.Address
	AssetId            common.Address
	Balance            Balance
	TransferTimeout    *big.Int
	InitialStateHash   [32]byte
}

// RegisteredTransfer is an auto generated low-level Go binding around an user-defined struct.
type RegisteredTransfer struct {
	Name             string
	Definition       common.Address
	StateEncoding    string
	ResolverEncoding string
	EncodedCancel    []byte
}

// TransferDispute is an auto generated low-level Go binding around an user-defined struct.
type TransferDispute struct {
	TransferStateHash     [32]byte
	TransferDisputeExpiry *big.Int
	IsDefunded            bool
}

// WithdrawData is an auto generated low-level Go binding around an user-defined struct.
type WithdrawData struct {
	ChannelAddress common.Address
	AssetId        common.Address
	Recipient      common.Address
	Amount         *big.Int
	Nonce          *big.Int
	CallTo         common.Address
	CallData       []byte
}

// ChannelFactoryMetaData contains all meta data concerning the ChannelFactory contract.
var ChannelFactoryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"mastercopy_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"chainId_\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"FailedDeployment\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"channel\",\"type\":\"address\"}],\"name\":\"ChannelCreation\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"}],\"name\":\"createChannel\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"channel\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"createChannelAndDepositAlice\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"channel\",\"type\":\"address\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getChainId\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"_chainId\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"}],\"name\":\"getChannelAddress\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getMastercopy\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getProxyCreationCode\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getStoredChainId\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "4510d8ea9a1fafcf82ea4cf9f4f1471777",
	Bin: "0x60c060405234801561001057600080fd5b50604051610a6c380380610a6c83398101604081905261002f91610045565b6001600160a01b0390911660805260a05261007f565b6000806040838503121561005857600080fd5b82516001600160a01b038116811461006f57600080fd5b6020939093015192949293505050565b60805160a0516109a66100c6600039600081816101270152818161020c015261023301526000818160b3015281816101d101528181610261015261034001526109a66000f3fe6080604052600436106100705760003560e01c806335a1ba6f1161004e57806335a1ba6f1461016a578063e617aaac146101a2578063efe43693146101c2578063fe454501146101f557600080fd5b806315727e911461007557806332a130c9146101185780633408e47014610155575b600080fd5b34801561008157600080fd5b5060408051733d602d80600a3d3981f3363d3d373d3d3d363d7360601b60208201526bffffffffffffffffffffffff197f000000000000000000000000000000000000000000000000000000000000000060601b1660348201526e5af43d82803e903d91602b57fd5bf360881b60488201528151603781830301815260579091019182905261010f91610884565b60405180910390f35b34801561012457600080fd5b507f00000000000000000000000000000000000000000000000000000000000000005b60405190815260200161010f565b34801561016157600080fd5b50610147610208565b34801561017657600080fd5b5061018a6101853660046108ee565b61025a565b6040516001600160a01b03909116815260200161010f565b3480156101ae57600080fd5b5061018a6101bd3660046108ee565b610339565b3480156101ce57600080fd5b507f000000000000000000000000000000000000000000000000000000000000000061018a565b61018a610203366004610921565b610377565b60007f00000000000000000000000000000000000000000000000000000000000000001561025557507f000000000000000000000000000000000000000000000000000000000000000090565b504690565b600061028f7f000000000000000000000000000000000000000000000000000000000000000061028a8585610489565b6104e4565b604051632d34ba7960e01b81526001600160a01b038581166004830152848116602483015291925090821690632d34ba7990604401600060405180830381600087803b1580156102de57600080fd5b505af11580156102f2573d6000803e3d6000fd5b50506040516001600160a01b03841681527fa79ba8cc5fdc29196c8d65701a02433c92328f38f0ffbea3908335b80d81409d9250602001905060405180910390a192915050565b600061036e7f00000000000000000000000000000000000000000000000000000000000000006103698585610489565b6104f2565b90505b92915050565b6000610383858561025a565b9050816001600160a01b0384161561041c5760006103a285338661055b565b92509050806104065760405162461bcd60e51b815260206004820152602560248201527f4368616e6e656c466163746f72793a2045524332305f5452414e534645525f46604482015264105253115160da1b60648201526084015b60405180910390fd5b61041a6001600160a01b0386168484610674565b505b60405163635ae90160e01b81526001600160a01b0385811660048301526024820183905283169063635ae9019034906044016000604051808303818588803b15801561046757600080fd5b505af115801561047b573d6000803e3d6000fd5b505050505050949350505050565b60008282610495610208565b6040516bffffffffffffffffffffffff19606094851b811660208301529290931b9091166034830152604882015260680160405160208183030381529060405280519060200120905092915050565b600061036e838360006106f5565b6040513060388201526f5af43d82803e903d91602b57fd5bf3ff602482015260148101839052733d602d80600a3d3981f3363d3d373d3d3d363d738152605881018290526037600c820120607882015260556043909101206000906001600160a01b031661036e565b6040516370a0823160e01b8152306004820152600090819081906001600160a01b038716906370a0823190602401602060405180830381865afa1580156105a6573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906105ca919061096c565b90506105e16001600160a01b038716863087610793565b9250821561066b576040516370a0823160e01b815230600482015281906001600160a01b038816906370a0823190602401602060405180830381865afa15801561062f573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610653919061096c565b61065d9190610985565b91508382111561066b578391505b50935093915050565b61068183838360006107ac565b6106f0576106938383600060016107ac565b6106bb57604051635274afe760e01b81526001600160a01b03841660048201526024016103fd565b6106c883838360016107ac565b6106f057604051635274afe760e01b81526001600160a01b03841660048201526024016103fd565b505050565b6000814710156107215760405163cf47918160e01b8152476004820152602481018390526044016103fd565b763d602d80600a3d3981f3363d3d373d3d3d363d730000008460601b60e81c176000526e5af43d82803e903d91602b57fd5bf38460781b17602052826037600984f590506001600160a01b03811661078c5760405163b06ebf3d60e01b815260040160405180910390fd5b9392505050565b60006107a3858585856000610812565b95945050505050565b60405163095ea7b360e01b60008181526001600160a01b038616600452602485905291602083604481808b5af1925060016000511483166108065783831516156107f9573d6000823e3d81fd5b6000873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b60008181526001600160a01b038781166004528616602452604485905291602083606481808c5af192506001600051148316610872578383151615610865573d6000823e3d81fd5b6000883b113d1516831692505b60405250600060605295945050505050565b602081526000825180602084015260005b818110156108b25760208186018101516040868401015201610895565b506000604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b03811681146108e957600080fd5b919050565b6000806040838503121561090157600080fd5b61090a836108d2565b9150610918602084016108d2565b90509250929050565b6000806000806080858703121561093757600080fd5b610940856108d2565b935061094e602086016108d2565b925061095c604086016108d2565b9396929550929360600135925050565b60006020828403121561097e57600080fd5b5051919050565b8181038181111561037157634e487b7160e01b600052601160045260246000fd",
}

// ChannelFactory is an auto generated Go binding around an Ethereum contract.
type ChannelFactory struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ChannelFactory) GetABI() abi.ABI {
	return c.abi
}

// NewChannelFactory creates a new instance of ChannelFactory.
func NewChannelFactory() *ChannelFactory {
	parsed, err := ChannelFactoryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ChannelFactory{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ChannelFactory) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address mastercopy_, uint256 chainId_) returns()
func (channelFactory *ChannelFactory) PackConstructor(mastercopy_ common.Address, chainId_ *big.Int) []byte {
	enc, err := channelFactory.abi.Pack("", mastercopy_, chainId_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCreateChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35a1ba6f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createChannel(address alice, address bob) returns(address channel)
func (channelFactory *ChannelFactory) PackCreateChannel(alice common.Address, bob common.Address) []byte {
	enc, err := channelFactory.abi.Pack("createChannel", alice, bob)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35a1ba6f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createChannel(address alice, address bob) returns(address channel)
func (channelFactory *ChannelFactory) TryPackCreateChannel(alice common.Address, bob common.Address) ([]byte, error) {
	return channelFactory.abi.Pack("createChannel", alice, bob)
}

// UnpackCreateChannel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x35a1ba6f.
//
// Solidity: function createChannel(address alice, address bob) returns(address channel)
func (channelFactory *ChannelFactory) UnpackCreateChannel(data []byte) (common.Address, error) {
	out, err := channelFactory.abi.Unpack("createChannel", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCreateChannelAndDepositAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe454501.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createChannelAndDepositAlice(address alice, address bob, address assetId, uint256 amount) payable returns(address channel)
func (channelFactory *ChannelFactory) PackCreateChannelAndDepositAlice(alice common.Address, bob common.Address, assetId common.Address, amount *big.Int) []byte {
	enc, err := channelFactory.abi.Pack("createChannelAndDepositAlice", alice, bob, assetId, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateChannelAndDepositAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe454501.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createChannelAndDepositAlice(address alice, address bob, address assetId, uint256 amount) payable returns(address channel)
func (channelFactory *ChannelFactory) TryPackCreateChannelAndDepositAlice(alice common.Address, bob common.Address, assetId common.Address, amount *big.Int) ([]byte, error) {
	return channelFactory.abi.Pack("createChannelAndDepositAlice", alice, bob, assetId, amount)
}

// UnpackCreateChannelAndDepositAlice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfe454501.
//
// Solidity: function createChannelAndDepositAlice(address alice, address bob, address assetId, uint256 amount) payable returns(address channel)
func (channelFactory *ChannelFactory) UnpackCreateChannelAndDepositAlice(data []byte) (common.Address, error) {
	out, err := channelFactory.abi.Unpack("createChannelAndDepositAlice", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetChainId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3408e470.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getChainId() view returns(uint256 _chainId)
func (channelFactory *ChannelFactory) PackGetChainId() []byte {
	enc, err := channelFactory.abi.Pack("getChainId")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetChainId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3408e470.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getChainId() view returns(uint256 _chainId)
func (channelFactory *ChannelFactory) TryPackGetChainId() ([]byte, error) {
	return channelFactory.abi.Pack("getChainId")
}

// UnpackGetChainId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3408e470.
//
// Solidity: function getChainId() view returns(uint256 _chainId)
func (channelFactory *ChannelFactory) UnpackGetChainId(data []byte) (*big.Int, error) {
	out, err := channelFactory.abi.Unpack("getChainId", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetChannelAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe617aaac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getChannelAddress(address alice, address bob) view returns(address)
func (channelFactory *ChannelFactory) PackGetChannelAddress(alice common.Address, bob common.Address) []byte {
	enc, err := channelFactory.abi.Pack("getChannelAddress", alice, bob)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetChannelAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe617aaac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getChannelAddress(address alice, address bob) view returns(address)
func (channelFactory *ChannelFactory) TryPackGetChannelAddress(alice common.Address, bob common.Address) ([]byte, error) {
	return channelFactory.abi.Pack("getChannelAddress", alice, bob)
}

// UnpackGetChannelAddress is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe617aaac.
//
// Solidity: function getChannelAddress(address alice, address bob) view returns(address)
func (channelFactory *ChannelFactory) UnpackGetChannelAddress(data []byte) (common.Address, error) {
	out, err := channelFactory.abi.Unpack("getChannelAddress", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetMastercopy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefe43693.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getMastercopy() view returns(address)
func (channelFactory *ChannelFactory) PackGetMastercopy() []byte {
	enc, err := channelFactory.abi.Pack("getMastercopy")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetMastercopy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefe43693.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getMastercopy() view returns(address)
func (channelFactory *ChannelFactory) TryPackGetMastercopy() ([]byte, error) {
	return channelFactory.abi.Pack("getMastercopy")
}

// UnpackGetMastercopy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xefe43693.
//
// Solidity: function getMastercopy() view returns(address)
func (channelFactory *ChannelFactory) UnpackGetMastercopy(data []byte) (common.Address, error) {
	out, err := channelFactory.abi.Unpack("getMastercopy", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetProxyCreationCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15727e91.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getProxyCreationCode() view returns(bytes)
func (channelFactory *ChannelFactory) PackGetProxyCreationCode() []byte {
	enc, err := channelFactory.abi.Pack("getProxyCreationCode")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetProxyCreationCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15727e91.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getProxyCreationCode() view returns(bytes)
func (channelFactory *ChannelFactory) TryPackGetProxyCreationCode() ([]byte, error) {
	return channelFactory.abi.Pack("getProxyCreationCode")
}

// UnpackGetProxyCreationCode is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x15727e91.
//
// Solidity: function getProxyCreationCode() view returns(bytes)
func (channelFactory *ChannelFactory) UnpackGetProxyCreationCode(data []byte) ([]byte, error) {
	out, err := channelFactory.abi.Unpack("getProxyCreationCode", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackGetStoredChainId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32a130c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getStoredChainId() view returns(uint256)
func (channelFactory *ChannelFactory) PackGetStoredChainId() []byte {
	enc, err := channelFactory.abi.Pack("getStoredChainId")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetStoredChainId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32a130c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getStoredChainId() view returns(uint256)
func (channelFactory *ChannelFactory) TryPackGetStoredChainId() ([]byte, error) {
	return channelFactory.abi.Pack("getStoredChainId")
}

// UnpackGetStoredChainId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x32a130c9.
//
// Solidity: function getStoredChainId() view returns(uint256)
func (channelFactory *ChannelFactory) UnpackGetStoredChainId(data []byte) (*big.Int, error) {
	out, err := channelFactory.abi.Unpack("getStoredChainId", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// ChannelFactoryChannelCreation represents a ChannelCreation event raised by the ChannelFactory contract.
type ChannelFactoryChannelCreation struct {
	Channel common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const ChannelFactoryChannelCreationEventName = "ChannelCreation"

// ContractEventName returns the user-defined event name.
func (ChannelFactoryChannelCreation) ContractEventName() string {
	return ChannelFactoryChannelCreationEventName
}

// UnpackChannelCreationEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ChannelCreation(address channel)
func (channelFactory *ChannelFactory) UnpackChannelCreationEvent(log *types.Log) (*ChannelFactoryChannelCreation, error) {
	event := "ChannelCreation"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != channelFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ChannelFactoryChannelCreation)
	if len(log.Data) > 0 {
		if err := channelFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range channelFactory.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (channelFactory *ChannelFactory) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], channelFactory.abi.Errors["FailedDeployment"].ID.Bytes()[:4]) {
		return channelFactory.UnpackFailedDeploymentError(raw[4:])
	}
	if bytes.Equal(raw[:4], channelFactory.abi.Errors["InsufficientBalance"].ID.Bytes()[:4]) {
		return channelFactory.UnpackInsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], channelFactory.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return channelFactory.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ChannelFactoryFailedDeployment represents a FailedDeployment error raised by the ChannelFactory contract.
type ChannelFactoryFailedDeployment struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedDeployment()
func ChannelFactoryFailedDeploymentErrorID() common.Hash {
	return common.HexToHash("0xb06ebf3d5067824a3fe5d5ba19471e035a7de6c88dac362c77b162830a5b9093")
}

// UnpackFailedDeploymentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedDeployment()
func (channelFactory *ChannelFactory) UnpackFailedDeploymentError(raw []byte) (*ChannelFactoryFailedDeployment, error) {
	out := new(ChannelFactoryFailedDeployment)
	if err := channelFactory.abi.UnpackIntoInterface(out, "FailedDeployment", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ChannelFactoryInsufficientBalance represents a InsufficientBalance error raised by the ChannelFactory contract.
type ChannelFactoryInsufficientBalance struct {
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func ChannelFactoryInsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xcf4791818fba6e019216eb4864093b4947f674afada5d305e57d598b641dad1d")
}

// UnpackInsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func (channelFactory *ChannelFactory) UnpackInsufficientBalanceError(raw []byte) (*ChannelFactoryInsufficientBalance, error) {
	out := new(ChannelFactoryInsufficientBalance)
	if err := channelFactory.abi.UnpackIntoInterface(out, "InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ChannelFactorySafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the ChannelFactory contract.
type ChannelFactorySafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func ChannelFactorySafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (channelFactory *ChannelFactory) UnpackSafeERC20FailedOperationError(raw []byte) (*ChannelFactorySafeERC20FailedOperation, error) {
	out := new(ChannelFactorySafeERC20FailedOperation)
	if err := channelFactory.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ChannelMastercopyMetaData contains all meta data concerning the ChannelMastercopy contract.
var ChannelMastercopyMetaData = bind.MetaData{
	ABI: "[{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"AliceDeposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"defunder\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreChannelState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"channelStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"consensusExpiry\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"defundExpiry\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structChannelDispute\",\"name\":\"dispute\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"}],\"name\":\"ChannelDefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreChannelState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"channelStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"consensusExpiry\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"defundExpiry\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structChannelDispute\",\"name\":\"dispute\",\"type\":\"tuple\"}],\"name\":\"ChannelDisputed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"defunder\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreTransferState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"transferStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"transferDisputeExpiry\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"isDefunded\",\"type\":\"bool\"}],\"indexed\":false,\"internalType\":\"structTransferDispute\",\"name\":\"dispute\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"encodedInitialState\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"indexed\":false,\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"name\":\"TransferDefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreTransferState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"transferStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"transferDisputeExpiry\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"isDefunded\",\"type\":\"bool\"}],\"indexed\":false,\"internalType\":\"structTransferDispute\",\"name\":\"dispute\",\"type\":\"tuple\"}],\"name\":\"TransferDisputed\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreChannelState\",\"name\":\"ccs\",\"type\":\"tuple\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"indices\",\"type\":\"uint256[]\"}],\"name\":\"defundChannel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreTransferState\",\"name\":\"cts\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"encodedInitialTransferState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedTransferResolver\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"responderSignature\",\"type\":\"bytes\"}],\"name\":\"defundTransfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"depositAlice\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreChannelState\",\"name\":\"ccs\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"aliceSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"bobSignature\",\"type\":\"bytes\"}],\"name\":\"disputeChannel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreTransferState\",\"name\":\"cts\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"merkleProofData\",\"type\":\"bytes32[]\"}],\"name\":\"disputeTransfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"exit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getAlice\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getBob\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getChannelDispute\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"channelStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"consensusExpiry\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"defundExpiry\",\"type\":\"uint256\"}],\"internalType\":\"structChannelDispute\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getDefundNonce\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"getExitableAmount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getTotalDepositsAlice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getTotalDepositsBob\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getTotalTransferred\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"}],\"name\":\"getTransferDispute\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"transferStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"transferDisputeExpiry\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"isDefunded\",\"type\":\"bool\"}],\"internalType\":\"structTransferDispute\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"callTo\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"callData\",\"type\":\"bytes\"}],\"internalType\":\"structWithdrawData\",\"name\":\"wd\",\"type\":\"tuple\"}],\"name\":\"getWithdrawalTransactionRecord\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_bob\",\"type\":\"address\"}],\"name\":\"setup\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"callTo\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"callData\",\"type\":\"bytes\"}],\"internalType\":\"structWithdrawData\",\"name\":\"wd\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"aliceSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"bobSignature\",\"type\":\"bytes\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "eb1e4dbfdbe5132c156470ac277d96f101",
	Bin: "0x60a0604052348015600f57600080fd5b50306080526080516137b661002f60003960006103d901526137b66000f3fe6080604052600436106101185760003560e01c80636f33389e116100a0578063e7283a8d11610064578063e7283a8d14610339578063e985256914610359578063eeb30fea14610379578063f19eb10e1461038e578063f83d08ba146103b057600080fd5b80636f33389e1461027b5780638c048fc2146102a9578063b081e9c8146102d9578063c60939be146102f9578063cefa51221461031957600080fd5b80633ff0da16116100e75780633ff0da16146101db5780634d3fcbda146102085780635bc9d96d146102285780635fd334d914610248578063635ae9011461026857600080fd5b8063072f25fd14610147578063241686a0146101695780632c889aa11461019b5780632d34ba79146101bb57600080fd5b36610142576101256103cf565b61012d61044e565b6000805460ff60a01b1916600160a01b179055005b600080fd5b34801561015357600080fd5b50610167610162366004612818565b6104aa565b005b34801561017557600080fd5b5061017e61075b565b6040516001600160a01b0390911681526020015b60405180910390f35b3480156101a757600080fd5b506101676101b63660046128e3565b61077d565b3480156101c757600080fd5b506101676101d63660046129a4565b610b0c565b3480156101e757600080fd5b506101fb6101f63660046129dd565b610c6f565b60405161019291906129f6565b34801561021457600080fd5b50610167610223366004612a70565b610cdd565b34801561023457600080fd5b50610167610243366004612afd565b6110c2565b34801561025457600080fd5b50610167610263366004612b48565b61121f565b610167610276366004612b9d565b61144c565b34801561028757600080fd5b5061029b610296366004612bc9565b611603565b604051908152602001610192565b3480156102b557600080fd5b506102c96102c4366004612be6565b611631565b6040519015158152602001610192565b3480156102e557600080fd5b5061029b6102f4366004612bc9565b611687565b34801561030557600080fd5b50610167610314366004612c1a565b6116ac565b34801561032557600080fd5b5061029b610334366004612bc9565b611a79565b34801561034557600080fd5b5061029b610354366004612bc9565b611aa7565b34801561036557600080fd5b5061029b6103743660046129a4565b611ad5565b34801561038557600080fd5b5061017e611b15565b34801561039a57600080fd5b506103a3611b37565b6040516101929190612c54565b3480156103bc57600080fd5b50600054600160a01b900460ff1661029b565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016300361044c5760405162461bcd60e51b815260206004820152601a60248201527f4d6173746572636f70793a204f4e4c595f5649415f50524f585900000000000060448201526064015b60405180910390fd5b565b600054600160a01b900460ff1660011461044c5760405162461bcd60e51b815260206004820152601f60248201527f5265656e7472616e637947756172643a205245454e5452414e545f43414c4c006044820152606401610443565b6104b26103cf565b6104ba61044e565b6000805460ff60a01b1916600160a11b17905586306104dc6020830183612bc9565b6001600160a01b0316146105325760405162461bcd60e51b815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f5452414e534645526044820152606401610443565b6020808901356000908152600c82526040808220815160608101835281548152600182015494810185905260029091015460ff161515918101919091529190036105cc5760405162461bcd60e51b815260206004820152602560248201527f434d4341646a7564696361746f723a205452414e534645525f4e4f545f444953604482015264141555115160da1b6064820152608401610443565b80516040516105df908b90602001612d85565b60405160208183030381529060405280519060200120146106125760405162461bcd60e51b815260040161044390612d94565b8060400151156106765760405162461bcd60e51b815260206004820152602960248201527f434d4341646a7564696361746f723a205452414e534645525f414c524541445960448201526817d11151955391115160ba1b6064820152608401610443565b600160408083018290526020808c01356000908152600c90915220600201805460ff191690911790556106a7612774565b81602001514210156106c9576106c28a8a8a8a8a8a8a611ba7565b90506106de565b6106db368b90038b0160c08c01612e47565b90505b6106f76106f160c08c0160a08d01612bc9565b82611da9565b7f93f6b8187e81bd7d01ce234c043cd6ae4feda2e2ae91daae0962c68a656da8c7338b848c8c8c8c88604051610734989796959493929190612f42565b60405180910390a150506000805460ff60a01b1916600160a01b1790555050505050505050565b60006107656103cf565b61076d61044e565b506001546001600160a01b031690565b6107856103cf565b61078d61044e565b6000805460ff60a01b1916600160a11b179055306107ae6020870187612bc9565b6001600160a01b0316146108045760405162461bcd60e51b815260206004820152601d60248201527f434d4357697468647261773a204348414e4e454c5f4d49534d415443480000006044820152606401610443565b6000856040516020016108179190613103565b604051602081830303815290604052805190602001209050600061086360018360405160200161084892919061312c565b60405160208183030381529060405280519060200120611e66565b600054909150610881908290889088906001600160a01b0316611eb9565b6108cd5760405162461bcd60e51b815260206004820152601e60248201527f434d4357697468647261773a20494e56414c49445f414c4943455f53494700006044820152606401610443565b6001546108e8908290869086906001600160a01b0316611eb9565b6109345760405162461bcd60e51b815260206004820152601c60248201527f434d4357697468647261773a20494e56414c49445f424f425f534947000000006044820152606401610443565b60008281526004602052604090205460ff16156109935760405162461bcd60e51b815260206004820152601d60248201527f434d4357697468647261773a20414c52454144595f45584543555445440000006044820152606401610443565b6000828152600460209081526040808320805460ff191660011790556109cb916109c1918b01908b01612bc9565b8960600135611f0b565b905060008111806109f5575060006109e960c08a0160a08b01612bc9565b6001600160a01b031614155b610a365760405162461bcd60e51b81526020600482015260126024820152710434d4357697468647261773a204e4f5f4f560741b6044820152606401610443565b610a5f610a4960408a0160208b01612bc9565b610a5960608b0160408c01612bc9565b83611f26565b6000610a7160c08a0160a08b01612bc9565b6001600160a01b031614610aef57610a8f60c0890160a08a01612bc9565b6001600160a01b031663f50cd32c89836040518363ffffffff1660e01b8152600401610abc929190613158565b600060405180830381600087803b158015610ad657600080fd5b505af1158015610aea573d6000803e3d6000fd5b505050505b50506000805460ff60a01b1916600160a01b179055505050505050565b610b146103cf565b6000546001600160a01b031615610b665760405162461bcd60e51b81526020600482015260166024820152750434d43436f72653a20414c52454144595f53455455560541b6044820152606401610443565b6001600160a01b03821615801590610b8657506001600160a01b03811615155b610bd25760405162461bcd60e51b815260206004820152601c60248201527f434d43436f72653a20494e56414c49445f5041525449434950414e54000000006044820152606401610443565b806001600160a01b0316826001600160a01b031603610c335760405162461bcd60e51b815260206004820152601f60248201527f434d43436f72653a204944454e544943414c5f5041525449434950414e5453006044820152606401610443565b600080546001600160a81b0319166001600160a01b0393841617600160a01b17905560018054919092166001600160a01b031991909116179055565b6040805160608101825260008082526020820181905291810191909152610c946103cf565b610c9c61044e565b506000818152600c60209081526040918290208251606081018452815481526001820154928101929092526002015460ff161515918101919091525b919050565b610ce56103cf565b610ced61044e565b6000805460ff60a01b1916600160a11b1790558430610d0f6020830183612bc9565b6001600160a01b0316148015610d4757506000546001600160a01b0316610d3c6040830160208401612bc9565b6001600160a01b0316145b8015610d7557506001546001600160a01b0316610d6a6060830160408401612bc9565b6001600160a01b0316145b610dc15760405162461bcd60e51b815260206004820152601f60248201527f434d4341646a7564696361746f723a20494e56414c49445f4348414e4e454c006044820152606401610443565b83610e0e5760405162461bcd60e51b815260206004820152601f60248201527f434d4341646a7564696361746f723a204e4f5f4153534554535f474956454e006044820152606401610443565b83821115610e6a5760405162461bcd60e51b815260206004820152602360248201527f434d4341646a7564696361746f723a2057524f4e475f41525241595f4c454e4760448201526254485360e81b6064820152608401610443565b6040805160a081018252600654808252600754602080840191909152600854838501526009546060840152600a546080840152925191929091610eaf918a91016133eb565b6040516020818303038152906040528051906020012014610f1e5760405162461bcd60e51b8152602060048201526024808201527f434d4341646a7564696361746f723a20494e56414c49445f4348414e4e454c5f60448201526309082a6960e31b6064820152608401610443565b610f2781611fa0565b610f435760405162461bcd60e51b8152600401610443906133fe565b60005b85811015611066576000878783818110610f6257610f62613435565b9050602002016020810190610f779190612bc9565b905060008583101561103857868684818110610f9557610f95613435565b905060200201359050898060600190610fae919061344b565b82818110610fbe57610fbe613435565b9050602002016020810190610fd39190612bc9565b6001600160a01b0316826001600160a01b0316146110335760405162461bcd60e51b815260206004820152601e60248201527f434d4341646a7564696361746f723a20494e4445585f4d49534d4154434800006044820152606401610443565b611051565b61104e61104860608c018c61344b565b84611fbb565b90505b61105c8a838361200d565b5050600101610f46565b507f49cbb28c69ffbdb6b3893f83d64557662a5dd43ffd6045b6a5180ab0a027f224338883898960405161109e959493929190613494565b60405180910390a150506000805460ff60a01b1916600160a01b1790555050505050565b6110ca6103cf565b6110d261044e565b6000805460ff60a01b1916600160a11b1790556001600160a01b03821633148061110d5750806001600160a01b0316826001600160a01b0316145b6111595760405162461bcd60e51b815260206004820152601860248201527f434d4341737365743a204f574e45525f4d49534d4154434800000000000000006044820152606401610443565b6001600160a01b0380841660009081526003602090815260408083209386168352929052908120549061118c8583611f0b565b9050600081116111d05760405162461bcd60e51b815260206004820152600f60248201526e0434d4341737365743a204e4f5f4f5608c1b6044820152606401610443565b6001600160a01b0380861660009081526003602090815260408083209388168352929052208183039055611205858483611f26565b50506000805460ff60a01b1916600160a01b179055505050565b6112276103cf565b61122f61044e565b6000805460ff60a01b1916600160a11b17905582306112516020830183612bc9565b6001600160a01b0316146112a75760405162461bcd60e51b815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f5452414e534645526044820152606401610443565b6000846040516020016112ba9190612d85565b6040516020818303038152906040528051906020012090506112e384846006600201548461224d565b61133b5760405162461bcd60e51b8152602060048201526024808201527f434d4341646a7564696361746f723a20494e56414c49445f4d45524b4c455f506044820152632927a7a360e11b6064820152608401610443565b600954421080159061134e5750600a5442105b61136a5760405162461bcd60e51b8152600401610443906133fe565b6020808601356000908152600c909152604090206001810154156113e25760405162461bcd60e51b815260206004820152602960248201527f434d4341646a7564696361746f723a205452414e534645525f414c524541445960448201526817d11254d41555115160ba1b6064820152608401610443565b60006113f361014088013542613526565b83835560018301819055604080516060810182528581526020810183905260008183015290519192507f87b348a76dd4ef431d45553a1d8c5934db960e64201a5776ab64e3eb397f4cfa9161109e9133918b9190613539565b6114546103cf565b61145c61044e565b6000805460ff60a01b1916600160a11b179055806001600160a01b0383166114d2578134146114cd5760405162461bcd60e51b815260206004820152601a60248201527f434d434465706f7369743a2056414c55455f4d49534d415443480000000000006044820152606401610443565b611594565b341561152a5760405162461bcd60e51b815260206004820152602160248201527f434d434465706f7369743a204554485f574954485f4552435f5452414e5346456044820152602960f91b6064820152608401610443565b6000611537843385612265565b92509050806115925760405162461bcd60e51b815260206004820152602160248201527f434d434465706f7369743a2045524332305f5452414e534645525f4641494c456044820152601160fa1b6064820152608401610443565b505b6001600160a01b038316600081815260056020908152604091829020805485019055815192835282018390527fb52926ac8ed62d53d4b88d81b71c48639bd63aa53950fcf3e1d7676ca7c26140910160405180910390a150506000805460ff60a01b1916600160a01b17905550565b600061160d6103cf565b61161561044e565b506001600160a01b031660009081526005602052604090205490565b600061163b6103cf565b61164361044e565b60046000836040516020016116589190613103565b60408051808303601f190181529181528151602092830120835290820192909252016000205460ff1692915050565b60006116916103cf565b61169961044e565b60006116a48361237e565b949350505050565b6116b46103cf565b6116bc61044e565b6000805460ff60a01b1916600160a11b17905584306116de6020830183612bc9565b6001600160a01b031614801561171657506000546001600160a01b031661170b6040830160208401612bc9565b6001600160a01b0316145b801561174457506001546001600160a01b03166117396060830160408401612bc9565b6001600160a01b0316145b6117905760405162461bcd60e51b815260206004820152601f60248201527f434d4341646a7564696361746f723a20494e56414c49445f4348414e4e454c006044820152606401610443565b6000866040516020016117a391906133eb565b60405160208183030381529060405280519060200120905060006117d460008360405160200161084892919061312c565b90506117f18188886117ec60408d0160208e01612bc9565b611eb9565b6118475760405162461bcd60e51b815260206004820152602160248201527f434d4341646a7564696361746f723a20494e56414c49445f414c4943455f53496044820152604760f81b6064820152608401610443565b61185d8186866117ec60608d0160408e01612bc9565b6118a95760405162461bcd60e51b815260206004820152601f60248201527f434d4341646a7564696361746f723a20494e56414c49445f424f425f534947006044820152606401610443565b6040805160a08101825260065481526007546020820152600854918101919091526009546060820152600a5460808201526118e381611fa0565b156119005760405162461bcd60e51b8152600401610443906133fe565b600081602001518a6101200135119050816060015142101561196e57806119695760405162461bcd60e51b815260206004820152601d60248201527f434d4341646a7564696361746f723a20494e56414c49445f4e4f4e43450000006044820152606401610443565b611a17565b808061198d575081602001518a610120013514801561198d5750815184145b6119d95760405162461bcd60e51b815260206004820152601d60248201527f434d4341646a7564696361746f723a20494e56414c49445f4e4f4e43450000006044820152606401610443565b6119e86101008b013542613526565b60608301819052600955611a026101008b0135600261357c565b611a0c9042613526565b60808301819052600a555b8015611a465783825260068490556101208a0135602083018190526007556101408a0135604083018190526008555b7fef03cf86f2e77e1a0ae5cb25b50519e55b94788b920ace71f92341df2dab97ed338b8460405161073493929190613593565b6000611a836103cf565b611a8b61044e565b506001600160a01b031660009081526002602052604090205490565b6000611ab16103cf565b611ab961044e565b506001600160a01b03166000908152600b602052604090205490565b6000611adf6103cf565b611ae761044e565b506001600160a01b038083166000908152600360209081526040808320938516835292905220545b92915050565b6000611b1f6103cf565b611b2761044e565b506000546001600160a01b031690565b6040805160a081018252600080825260208201819052918101829052606081018290526080810191909152611b6a6103cf565b611b7261044e565b506040805160a08101825260065481526007546020820152600854918101919091526009546060820152600a54608082015290565b611baf612774565b8761016001358787604051611bc59291906135f1565b604051809103902014611bea5760405162461bcd60e51b815260040161044390612d94565b611bfa60a0890160808a01612bc9565b6001600160a01b0316336001600160a01b03161480611c375750611c37611c25896101600135611e66565b84846117ec60a08d0160808e01612bc9565b611c835760405162461bcd60e51b815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f5245534f4c5645526044820152606401610443565b611c936060890160408a01612bc9565b6001600160a01b0316638ef98a7e8960c001604051602001611cb59190613601565b604051602081830303815290604052898989896040518663ffffffff1660e01b8152600401611ce895949392919061360f565b608060405180830381865afa158015611d05573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190611d299190613681565b9050611d3d60e089013560c08a0135613526565b815160208101519051611d509190613526565b1115611d9e5760405162461bcd60e51b815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f42414c414e4345536044820152606401610443565b979650505050505050565b6001600160a01b0382166000908152600360205260408120905b6002811015611e605782516000908260028110611de257611de2613435565b602002015190508015611e5757600084602001518360028110611e0757611e07613435565b60200201519050611e3c846000836001600160a01b03166001600160a01b0316815260200190815260200160002054836123b9565b6001600160a01b039091166000908152602085905260409020555b50600101611dc3565b50505050565b6040517f16566563746f72205369676e6564204d6573736167653a0a33320000000000006020820152603a8101829052600090605a01604051602081830303815290604052805190602001209050919050565b6000806000611ec98787876123d8565b5090925090506000816003811115611ee357611ee3613116565b148015611d9e5750836001600160a01b0316826001600160a01b031614979650505050505050565b6000611f1f82611f1a85612422565b6124a7565b9392505050565b6001600160a01b0383166000908152600260205260409020805482019055611f4f8383836124b7565b611f9b5760405162461bcd60e51b815260206004820152601960248201527f434d4341737365743a205452414e534645525f4641494c4544000000000000006044820152606401610443565b505050565b600042826060015111158015611b0f57505060800151421090565b60005b82811015611f1f57816001600160a01b0316848483818110611fe257611fe2613435565b9050602002016020810190611ff79190612bc9565b6001600160a01b031614611f1f57600101611fbe565b600061201c606085018561344b565b90508214159050600081612031576001612056565b61203e60e086018661344b565b8481811061204e5761204e613435565b905060200201355b6001600160a01b0385166000908152600b602052604090205490915081116120d15760405162461bcd60e51b815260206004820152602860248201527f434d4341646a7564696361746f723a204348414e4e454c5f414c52454144595f604482015267111151955391115160c21b6064820152608401610443565b6001600160a01b0384166000908152600b60205260408120829055806120f68661237e565b91509150612102612774565b84156121d2576121156080890189613741565b8781811061212557612125613435565b90506080020180360381019061213b9190612e47565b905061214a60a089018961344b565b8781811061215a5761215a613435565b6020029190910135909303925061217460c089018961344b565b8781811061218457612184613435565b90506020020135820391506121b481600001516000600281106121a9576121a9613435565b6020020151846123b9565b8151528051602001516121c790836123b9565b815160200152612239565b6040805160808101825280820185815260608201859052815281518083018352909160208084019291829161220b918e01908e01612bc9565b6001600160a01b0316815260200161222960608d0160408e01612bc9565b6001600160a01b03169052905290505b6122438782611da9565b5050505050505050565b60008261225b86868561251a565b1495945050505050565b6040516370a0823160e01b8152306004820152600090819081906001600160a01b038716906370a0823190602401602060405180830381865afa1580156122b0573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906122d4919061378a565b90506122eb6001600160a01b03871686308761255c565b92508215612375576040516370a0823160e01b815230600482015281906001600160a01b038816906370a0823190602401602060405180830381865afa158015612339573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061235d919061378a565b61236791906137a3565b915083821115612375578391505b50935093915050565b6001600160a01b038116600090815260056020908152604080832054600290925282205490919082906123b085612422565b01039050915091565b6000828201838110159081026000198082188302185b95945050505050565b60008080604184900361240e5784356020860135604087013560001a6124008982858561256c565b955095509550505050612419565b506000915060029050825b93509350939050565b60006001600160a01b038216156124a0576040516370a0823160e01b81523060048201526001600160a01b038316906370a0823190602401602060405180830381865afa158015612477573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061249b919061378a565b611b0f565b4792915050565b6000828218828410028218611f1f565b60006001600160a01b038416156124e3576124dc6001600160a01b038516848461263b565b9050611f1f565b6124fd83836040518060200160405280600081525061264a565b90508015801561250d575060003d115b15611f1f57611f1f612661565b600081815b84811015612553576125498287878481811061253d5761253d613435565b9050602002013561266d565b915060010161251f565b50949350505050565b60006123cf85858585600061269c565b600080807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156125a75750600091506003905082612631565b604080516000808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156125fb573d6000803e3d6000fd5b5050604051601f1901519150506001600160a01b03811661262757506000925060019150829050612631565b9250600091508190505b9450945094915050565b60006116a4848484600061270e565b600080600083516020850186885af1949350505050565b6040513d6000823e3d81fd5b6000818310612689576000828152602084905260409020611f1f565b6000838152602083905260409020611f1f565b6040516323b872dd60e01b60008181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060016000511483166126fc5783831516156126ef573d6000823e3d81fd5b6000883b113d1516831692505b60405250600060605295945050505050565b60405163a9059cbb60e01b60008181526001600160a01b038616600452602485905291602083604481808b5af19250600160005114831661276857838315161561275b573d6000823e3d81fd5b6000873b113d1516831692505b60405250949350505050565b6040518060400160405280612787612799565b8152602001612794612799565b905290565b60405180604001604052806002906020820280368337509192915050565b600061018082840312156127ca57600080fd5b50919050565b60008083601f8401126127e257600080fd5b5081356001600160401b038111156127f957600080fd5b60208301915083602082850101111561281157600080fd5b9250929050565b60008060008060008060006101e0888a03121561283457600080fd5b61283e89896127b7565b96506101808801356001600160401b0381111561285a57600080fd5b6128668a828b016127d0565b9097509550506101a08801356001600160401b0381111561288657600080fd5b6128928a828b016127d0565b9095509350506101c08801356001600160401b038111156128b257600080fd5b6128be8a828b016127d0565b989b979a50959850939692959293505050565b600060e082840312156127ca57600080fd5b6000806000806000606086880312156128fb57600080fd5b85356001600160401b0381111561291157600080fd5b61291d888289016128d1565b95505060208601356001600160401b0381111561293957600080fd5b612945888289016127d0565b90955093505060408601356001600160401b0381111561296457600080fd5b612970888289016127d0565b969995985093965092949392505050565b6001600160a01b038116811461299657600080fd5b50565b8035610cd881612981565b600080604083850312156129b757600080fd5b82356129c281612981565b915060208301356129d281612981565b809150509250929050565b6000602082840312156129ef57600080fd5b5035919050565b815181526020808301519082015260408083015115159082015260608101611b0f565b600061016082840312156127ca57600080fd5b60008083601f840112612a3e57600080fd5b5081356001600160401b03811115612a5557600080fd5b6020830191508360208260051b850101111561281157600080fd5b600080600080600060608688031215612a8857600080fd5b85356001600160401b03811115612a9e57600080fd5b612aaa88828901612a19565b95505060208601356001600160401b03811115612ac657600080fd5b612ad288828901612a2c565b90955093505060408601356001600160401b03811115612af157600080fd5b61297088828901612a2c565b600080600060608486031215612b1257600080fd5b8335612b1d81612981565b92506020840135612b2d81612981565b91506040840135612b3d81612981565b809150509250925092565b60008060006101a08486031215612b5e57600080fd5b612b6885856127b7565b92506101808401356001600160401b03811115612b8457600080fd5b612b9086828701612a2c565b9497909650939450505050565b60008060408385031215612bb057600080fd5b8235612bbb81612981565b946020939093013593505050565b600060208284031215612bdb57600080fd5b8135611f1f81612981565b600060208284031215612bf857600080fd5b81356001600160401b03811115612c0e57600080fd5b6116a4848285016128d1565b600080600080600060608688031215612c3257600080fd5b85356001600160401b03811115612c4857600080fd5b61291d88828901612a19565b60a08101611b0f828480518252602081015160208301526040810151604083015260608101516060830152608081015160808301525050565b6040818337604082016040820160005b6002811015612ccf578135612cb181612981565b6001600160a01b031683526020928301929190910190600101612c9d565b5050505050565b8035612ce181612981565b6001600160a01b0316825260208181013590830152612d0260408201612999565b6001600160a01b03166040830152612d1c60608201612999565b6001600160a01b03166060830152612d3660808201612999565b6001600160a01b03166080830152612d5060a08201612999565b6001600160a01b031660a0830152612d6e60c0808401908301612c8d565b610140818101359083015261016090810135910152565b6101808101611b0f8284612cd6565b60208082526025908201527f434d4341646a7564696361746f723a20494e56414c49445f5452414e534645526040820152640be9082a6960db1b606082015260800190565b634e487b7160e01b600052604160045260246000fd5b604080519081016001600160401b0381118282101715612e1157612e11612dd9565b60405290565b604051601f8201601f191681016001600160401b0381118282101715612e3f57612e3f612dd9565b604052919050565b60006080828403128015612e5a57600080fd5b506000612e65612def565b84601f850112612e73578182fd5b6040612e7e81612e17565b8082870188811115612e8e578586fd5b875b81811015612ea8578035845260209384019301612e90565b5081855285925088601f820112612ebd578586fd5b839150612ec982612e17565b9381019391508189851115612edc578687fd5b8196505b84871015612f075786359150612ef582612981565b81835260209687019690920191612ee0565b60208601525092979650505050505050565b81835281816020850137506000828201602090810191909152601f909101601f19169091010190565b6001600160a01b0389168152612f5b6020820189612cd6565b86516101a082015260208701516101c0820152604087015115156101e08201526102c06102008201526000612f956102c083018789612f19565b828103610220840152612fa9818688612f19565b84519092509050600061024084015b6002821015612fd857825181526020928301926001929092019101612fb8565b5050506020830151610280830160005b60028110156130105782516001600160a01b0316825260209283019290910190600101612fe8565b5050509998505050505050505050565b6000808335601e1984360301811261303757600080fd5b83016020810192503590506001600160401b0381111561305657600080fd5b80360382131561281157600080fd5b6000813561307281612981565b6001600160a01b03168352602082013561308b81612981565b6001600160a01b031660208401526130a560408301612999565b6001600160a01b0316604084015260608281013590840152608080830135908401526130d360a08301612999565b6001600160a01b031660a08401526130ee60c0830183613020565b60e060c08601526123cf60e086018284612f19565b602081526000611f1f6020830184613065565b634e487b7160e01b600052602160045260246000fd5b604081016002841061314e57634e487b7160e01b600052602160045260246000fd5b9281526020015290565b60408152600061316b6040830185613065565b90508260208301529392505050565b6000808335601e1984360301811261319157600080fd5b83016020810192503590506001600160401b038111156131b057600080fd5b8060051b360382131561281157600080fd5b81835260208301925060008160005b848110156132025781356131e481612981565b6001600160a01b0316865260209586019591909101906001016131d1565b5093949350505050565b6000808335601e1984360301811261322357600080fd5b83016020810192503590506001600160401b0381111561324257600080fd5b8060071b360382131561281157600080fd5b81835260208301925060008160005b84811015613202576132758683612c8d565b6080958601959190910190600101613263565b81835260006001600160fb1b038311156132a157600080fd5b8260051b80836020870137939093016020019392505050565b6132d4826132c783612999565b6001600160a01b03169052565b60006132e260208301612999565b6001600160a01b031660208401526132fc60408301612999565b6001600160a01b03166040840152613317606083018361317a565b610160606086015261332e610160860182846131c2565b91505061333e608084018461320c565b8583036080870152613351838284613254565b9250505061336260a084018461317a565b85830360a0870152613375838284613288565b9250505061338660c084018461317a565b85830360c0870152613399838284613288565b925050506133aa60e084018461317a565b85830360e08701526133bd838284613288565b6101008681013590880152610120808701359088015261014095860135959096019490945250929392505050565b602081526000611f1f60208301846132ba565b6020808252601d908201527f434d4341646a7564696361746f723a20494e56414c49445f5048415345000000604082015260600190565b634e487b7160e01b600052603260045260246000fd5b6000808335601e1984360301811261346257600080fd5b8301803591506001600160401b0382111561347c57600080fd5b6020019150600581901b360382131561281157600080fd5b6001600160a01b0386168152610100602082018190526000906134b9908301876132ba565b6134f1604084018780518252602081015160208301526040810151604083015260608101516060830152608081015160808301525050565b82810360e08401526135048185876131c2565b98975050505050505050565b634e487b7160e01b600052601160045260246000fd5b80820180821115611b0f57611b0f613510565b6001600160a01b038416815261020081016135576020830185612cd6565b82516101a083015260208301516101c0830152604083015115156101e08301526116a4565b8082028115828204841417611b0f57611b0f613510565b6001600160a01b038416815260e0602082018190526000906135b7908301856132ba565b90506116a4604083018480518252602081015160208301526040810151604083015260608101516060830152608081015160808301525050565b8183823760009101908152919050565b60808101611b0f8284612c8d565b606081526000865180606084015260005b8181101561363d576020818a018101516080868401015201613620565b50600060808285010152601f19601f82011683019050608083820301602084015261366c608082018789612f19565b90508281036040840152613504818587612f19565b6000608082840312801561369457600080fd5b50600061369f612def565b84601f8501126136ad578182fd5b60406136b881612e17565b80828701888111156136c8578586fd5b875b818110156136e25780518452602093840193016136ca565b5081855285925088601f8201126136f7578586fd5b83915061370382612e17565b9381019391508189851115613716578687fd5b8196505b84871015612f07578651915061372f82612981565b8183526020968701969092019161371a565b6000808335601e1984360301811261375857600080fd5b8301803591506001600160401b0382111561377257600080fd5b6020019150600781901b360382131561281157600080fd5b60006020828403121561379c57600080fd5b5051919050565b81810381811115611b0f57611b0f61351056",
}

// ChannelMastercopy is an auto generated Go binding around an Ethereum contract.
type ChannelMastercopy struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ChannelMastercopy) GetABI() abi.ABI {
	return c.abi
}

// NewChannelMastercopy creates a new instance of ChannelMastercopy.
func NewChannelMastercopy() *ChannelMastercopy {
	parsed, err := ChannelMastercopyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ChannelMastercopy{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ChannelMastercopy) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackDefundChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4d3fcbda.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function defundChannel((address,address,address,address[],(uint256[2],address[2])[],uint256[],uint256[],uint256[],uint256,uint256,bytes32) ccs, address[] assetIds, uint256[] indices) returns()
func (channelMastercopy *ChannelMastercopy) PackDefundChannel(ccs CoreChannelState, assetIds []common.Address, indices []*big.Int) []byte {
	enc, err := channelMastercopy.abi.Pack("defundChannel", ccs, assetIds, indices)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDefundChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4d3fcbda.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function defundChannel((address,address,address,address[],(uint256[2],address[2])[],uint256[],uint256[],uint256[],uint256,uint256,bytes32) ccs, address[] assetIds, uint256[] indices) returns()
func (channelMastercopy *ChannelMastercopy) TryPackDefundChannel(ccs CoreChannelState, assetIds []common.Address, indices []*big.Int) ([]byte, error) {
	return channelMastercopy.abi.Pack("defundChannel", ccs, assetIds, indices)
}

// PackDefundTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x072f25fd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function defundTransfer((address,bytes32,address,address,address,address,(uint256[2],address[2]),uint256,bytes32) cts, bytes encodedInitialTransferState, bytes encodedTransferResolver, bytes responderSignature) returns()
func (channelMastercopy *ChannelMastercopy) PackDefundTransfer(cts CoreTransferState, encodedInitialTransferState []byte, encodedTransferResolver []byte, responderSignature []byte) []byte {
	enc, err := channelMastercopy.abi.Pack("defundTransfer", cts, encodedInitialTransferState, encodedTransferResolver, responderSignature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDefundTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x072f25fd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function defundTransfer((address,bytes32,address,address,address,address,(uint256[2],address[2]),uint256,bytes32) cts, bytes encodedInitialTransferState, bytes encodedTransferResolver, bytes responderSignature) returns()
func (channelMastercopy *ChannelMastercopy) TryPackDefundTransfer(cts CoreTransferState, encodedInitialTransferState []byte, encodedTransferResolver []byte, responderSignature []byte) ([]byte, error) {
	return channelMastercopy.abi.Pack("defundTransfer", cts, encodedInitialTransferState, encodedTransferResolver, responderSignature)
}

// PackDepositAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x635ae901.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositAlice(address assetId, uint256 amount) payable returns()
func (channelMastercopy *ChannelMastercopy) PackDepositAlice(assetId common.Address, amount *big.Int) []byte {
	enc, err := channelMastercopy.abi.Pack("depositAlice", assetId, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x635ae901.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositAlice(address assetId, uint256 amount) payable returns()
func (channelMastercopy *ChannelMastercopy) TryPackDepositAlice(assetId common.Address, amount *big.Int) ([]byte, error) {
	return channelMastercopy.abi.Pack("depositAlice", assetId, amount)
}

// PackDisputeChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc60939be.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function disputeChannel((address,address,address,address[],(uint256[2],address[2])[],uint256[],uint256[],uint256[],uint256,uint256,bytes32) ccs, bytes aliceSignature, bytes bobSignature) returns()
func (channelMastercopy *ChannelMastercopy) PackDisputeChannel(ccs CoreChannelState, aliceSignature []byte, bobSignature []byte) []byte {
	enc, err := channelMastercopy.abi.Pack("disputeChannel", ccs, aliceSignature, bobSignature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDisputeChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc60939be.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function disputeChannel((address,address,address,address[],(uint256[2],address[2])[],uint256[],uint256[],uint256[],uint256,uint256,bytes32) ccs, bytes aliceSignature, bytes bobSignature) returns()
func (channelMastercopy *ChannelMastercopy) TryPackDisputeChannel(ccs CoreChannelState, aliceSignature []byte, bobSignature []byte) ([]byte, error) {
	return channelMastercopy.abi.Pack("disputeChannel", ccs, aliceSignature, bobSignature)
}

// PackDisputeTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5fd334d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function disputeTransfer((address,bytes32,address,address,address,address,(uint256[2],address[2]),uint256,bytes32) cts, bytes32[] merkleProofData) returns()
func (channelMastercopy *ChannelMastercopy) PackDisputeTransfer(cts CoreTransferState, merkleProofData [][32]byte) []byte {
	enc, err := channelMastercopy.abi.Pack("disputeTransfer", cts, merkleProofData)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDisputeTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5fd334d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function disputeTransfer((address,bytes32,address,address,address,address,(uint256[2],address[2]),uint256,bytes32) cts, bytes32[] merkleProofData) returns()
func (channelMastercopy *ChannelMastercopy) TryPackDisputeTransfer(cts CoreTransferState, merkleProofData [][32]byte) ([]byte, error) {
	return channelMastercopy.abi.Pack("disputeTransfer", cts, merkleProofData)
}

// PackExit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5bc9d96d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function exit(address assetId, address owner, address recipient) returns()
func (channelMastercopy *ChannelMastercopy) PackExit(assetId common.Address, owner common.Address, recipient common.Address) []byte {
	enc, err := channelMastercopy.abi.Pack("exit", assetId, owner, recipient)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5bc9d96d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function exit(address assetId, address owner, address recipient) returns()
func (channelMastercopy *ChannelMastercopy) TryPackExit(assetId common.Address, owner common.Address, recipient common.Address) ([]byte, error) {
	return channelMastercopy.abi.Pack("exit", assetId, owner, recipient)
}

// PackGetAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeeb30fea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getAlice() view returns(address)
func (channelMastercopy *ChannelMastercopy) PackGetAlice() []byte {
	enc, err := channelMastercopy.abi.Pack("getAlice")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeeb30fea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getAlice() view returns(address)
func (channelMastercopy *ChannelMastercopy) TryPackGetAlice() ([]byte, error) {
	return channelMastercopy.abi.Pack("getAlice")
}

// UnpackGetAlice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeeb30fea.
//
// Solidity: function getAlice() view returns(address)
func (channelMastercopy *ChannelMastercopy) UnpackGetAlice(data []byte) (common.Address, error) {
	out, err := channelMastercopy.abi.Unpack("getAlice", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetBob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x241686a0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getBob() view returns(address)
func (channelMastercopy *ChannelMastercopy) PackGetBob() []byte {
	enc, err := channelMastercopy.abi.Pack("getBob")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetBob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x241686a0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getBob() view returns(address)
func (channelMastercopy *ChannelMastercopy) TryPackGetBob() ([]byte, error) {
	return channelMastercopy.abi.Pack("getBob")
}

// UnpackGetBob is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x241686a0.
//
// Solidity: function getBob() view returns(address)
func (channelMastercopy *ChannelMastercopy) UnpackGetBob(data []byte) (common.Address, error) {
	out, err := channelMastercopy.abi.Unpack("getBob", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetChannelDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf19eb10e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getChannelDispute() view returns((bytes32,uint256,bytes32,uint256,uint256))
func (channelMastercopy *ChannelMastercopy) PackGetChannelDispute() []byte {
	enc, err := channelMastercopy.abi.Pack("getChannelDispute")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetChannelDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf19eb10e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getChannelDispute() view returns((bytes32,uint256,bytes32,uint256,uint256))
func (channelMastercopy *ChannelMastercopy) TryPackGetChannelDispute() ([]byte, error) {
	return channelMastercopy.abi.Pack("getChannelDispute")
}

// UnpackGetChannelDispute is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf19eb10e.
//
// Solidity: function getChannelDispute() view returns((bytes32,uint256,bytes32,uint256,uint256))
func (channelMastercopy *ChannelMastercopy) UnpackGetChannelDispute(data []byte) (ChannelDispute, error) {
	out, err := channelMastercopy.abi.Unpack("getChannelDispute", data)
	if err != nil {
		return *new(ChannelDispute), err
	}
	out0 := *abi.ConvertType(out[0], new(ChannelDispute)).(*ChannelDispute)
	return out0, nil
}

// PackGetDefundNonce is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7283a8d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getDefundNonce(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) PackGetDefundNonce(assetId common.Address) []byte {
	enc, err := channelMastercopy.abi.Pack("getDefundNonce", assetId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetDefundNonce is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7283a8d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getDefundNonce(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) TryPackGetDefundNonce(assetId common.Address) ([]byte, error) {
	return channelMastercopy.abi.Pack("getDefundNonce", assetId)
}

// UnpackGetDefundNonce is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe7283a8d.
//
// Solidity: function getDefundNonce(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) UnpackGetDefundNonce(data []byte) (*big.Int, error) {
	out, err := channelMastercopy.abi.Unpack("getDefundNonce", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetExitableAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe9852569.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getExitableAmount(address assetId, address owner) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) PackGetExitableAmount(assetId common.Address, owner common.Address) []byte {
	enc, err := channelMastercopy.abi.Pack("getExitableAmount", assetId, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetExitableAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe9852569.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getExitableAmount(address assetId, address owner) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) TryPackGetExitableAmount(assetId common.Address, owner common.Address) ([]byte, error) {
	return channelMastercopy.abi.Pack("getExitableAmount", assetId, owner)
}

// UnpackGetExitableAmount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe9852569.
//
// Solidity: function getExitableAmount(address assetId, address owner) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) UnpackGetExitableAmount(data []byte) (*big.Int, error) {
	out, err := channelMastercopy.abi.Unpack("getExitableAmount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetTotalDepositsAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f33389e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTotalDepositsAlice(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) PackGetTotalDepositsAlice(assetId common.Address) []byte {
	enc, err := channelMastercopy.abi.Pack("getTotalDepositsAlice", assetId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTotalDepositsAlice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f33389e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTotalDepositsAlice(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) TryPackGetTotalDepositsAlice(assetId common.Address) ([]byte, error) {
	return channelMastercopy.abi.Pack("getTotalDepositsAlice", assetId)
}

// UnpackGetTotalDepositsAlice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6f33389e.
//
// Solidity: function getTotalDepositsAlice(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) UnpackGetTotalDepositsAlice(data []byte) (*big.Int, error) {
	out, err := channelMastercopy.abi.Unpack("getTotalDepositsAlice", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetTotalDepositsBob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb081e9c8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTotalDepositsBob(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) PackGetTotalDepositsBob(assetId common.Address) []byte {
	enc, err := channelMastercopy.abi.Pack("getTotalDepositsBob", assetId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTotalDepositsBob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb081e9c8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTotalDepositsBob(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) TryPackGetTotalDepositsBob(assetId common.Address) ([]byte, error) {
	return channelMastercopy.abi.Pack("getTotalDepositsBob", assetId)
}

// UnpackGetTotalDepositsBob is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb081e9c8.
//
// Solidity: function getTotalDepositsBob(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) UnpackGetTotalDepositsBob(data []byte) (*big.Int, error) {
	out, err := channelMastercopy.abi.Unpack("getTotalDepositsBob", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetTotalTransferred is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcefa5122.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTotalTransferred(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) PackGetTotalTransferred(assetId common.Address) []byte {
	enc, err := channelMastercopy.abi.Pack("getTotalTransferred", assetId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTotalTransferred is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcefa5122.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTotalTransferred(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) TryPackGetTotalTransferred(assetId common.Address) ([]byte, error) {
	return channelMastercopy.abi.Pack("getTotalTransferred", assetId)
}

// UnpackGetTotalTransferred is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcefa5122.
//
// Solidity: function getTotalTransferred(address assetId) view returns(uint256)
func (channelMastercopy *ChannelMastercopy) UnpackGetTotalTransferred(data []byte) (*big.Int, error) {
	out, err := channelMastercopy.abi.Unpack("getTotalTransferred", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetTransferDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ff0da16.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTransferDispute(bytes32 transferId) view returns((bytes32,uint256,bool))
func (channelMastercopy *ChannelMastercopy) PackGetTransferDispute(transferId [32]byte) []byte {
	enc, err := channelMastercopy.abi.Pack("getTransferDispute", transferId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTransferDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ff0da16.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTransferDispute(bytes32 transferId) view returns((bytes32,uint256,bool))
func (channelMastercopy *ChannelMastercopy) TryPackGetTransferDispute(transferId [32]byte) ([]byte, error) {
	return channelMastercopy.abi.Pack("getTransferDispute", transferId)
}

// UnpackGetTransferDispute is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3ff0da16.
//
// Solidity: function getTransferDispute(bytes32 transferId) view returns((bytes32,uint256,bool))
func (channelMastercopy *ChannelMastercopy) UnpackGetTransferDispute(data []byte) (TransferDispute, error) {
	out, err := channelMastercopy.abi.Unpack("getTransferDispute", data)
	if err != nil {
		return *new(TransferDispute), err
	}
	out0 := *abi.ConvertType(out[0], new(TransferDispute)).(*TransferDispute)
	return out0, nil
}

// PackGetWithdrawalTransactionRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c048fc2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getWithdrawalTransactionRecord((address,address,address,uint256,uint256,address,bytes) wd) view returns(bool)
func (channelMastercopy *ChannelMastercopy) PackGetWithdrawalTransactionRecord(wd WithdrawData) []byte {
	enc, err := channelMastercopy.abi.Pack("getWithdrawalTransactionRecord", wd)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetWithdrawalTransactionRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c048fc2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getWithdrawalTransactionRecord((address,address,address,uint256,uint256,address,bytes) wd) view returns(bool)
func (channelMastercopy *ChannelMastercopy) TryPackGetWithdrawalTransactionRecord(wd WithdrawData) ([]byte, error) {
	return channelMastercopy.abi.Pack("getWithdrawalTransactionRecord", wd)
}

// UnpackGetWithdrawalTransactionRecord is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8c048fc2.
//
// Solidity: function getWithdrawalTransactionRecord((address,address,address,uint256,uint256,address,bytes) wd) view returns(bool)
func (channelMastercopy *ChannelMastercopy) UnpackGetWithdrawalTransactionRecord(data []byte) (bool, error) {
	out, err := channelMastercopy.abi.Unpack("getWithdrawalTransactionRecord", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf83d08ba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lock() view returns(uint256)
func (channelMastercopy *ChannelMastercopy) PackLock() []byte {
	enc, err := channelMastercopy.abi.Pack("lock")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf83d08ba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lock() view returns(uint256)
func (channelMastercopy *ChannelMastercopy) TryPackLock() ([]byte, error) {
	return channelMastercopy.abi.Pack("lock")
}

// UnpackLock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf83d08ba.
//
// Solidity: function lock() view returns(uint256)
func (channelMastercopy *ChannelMastercopy) UnpackLock(data []byte) (*big.Int, error) {
	out, err := channelMastercopy.abi.Unpack("lock", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSetup is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d34ba79.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setup(address _alice, address _bob) returns()
func (channelMastercopy *ChannelMastercopy) PackSetup(alice common.Address, bob common.Address) []byte {
	enc, err := channelMastercopy.abi.Pack("setup", alice, bob)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetup is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d34ba79.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setup(address _alice, address _bob) returns()
func (channelMastercopy *ChannelMastercopy) TryPackSetup(alice common.Address, bob common.Address) ([]byte, error) {
	return channelMastercopy.abi.Pack("setup", alice, bob)
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2c889aa1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw((address,address,address,uint256,uint256,address,bytes) wd, bytes aliceSignature, bytes bobSignature) returns()
func (channelMastercopy *ChannelMastercopy) PackWithdraw(wd WithdrawData, aliceSignature []byte, bobSignature []byte) []byte {
	enc, err := channelMastercopy.abi.Pack("withdraw", wd, aliceSignature, bobSignature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2c889aa1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw((address,address,address,uint256,uint256,address,bytes) wd, bytes aliceSignature, bytes bobSignature) returns()
func (channelMastercopy *ChannelMastercopy) TryPackWithdraw(wd WithdrawData, aliceSignature []byte, bobSignature []byte) ([]byte, error) {
	return channelMastercopy.abi.Pack("withdraw", wd, aliceSignature, bobSignature)
}

// ChannelMastercopyAliceDeposited represents a AliceDeposited event raised by the ChannelMastercopy contract.
type ChannelMastercopyAliceDeposited struct {
	AssetId common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ChannelMastercopyAliceDepositedEventName = "AliceDeposited"

// ContractEventName returns the user-defined event name.
func (ChannelMastercopyAliceDeposited) ContractEventName() string {
	return ChannelMastercopyAliceDepositedEventName
}

// UnpackAliceDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AliceDeposited(address assetId, uint256 amount)
func (channelMastercopy *ChannelMastercopy) UnpackAliceDepositedEvent(log *types.Log) (*ChannelMastercopyAliceDeposited, error) {
	event := "AliceDeposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != channelMastercopy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ChannelMastercopyAliceDeposited)
	if len(log.Data) > 0 {
		if err := channelMastercopy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range channelMastercopy.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ChannelMastercopyChannelDefunded represents a ChannelDefunded event raised by the ChannelMastercopy contract.
type ChannelMastercopyChannelDefunded struct {
	Defunder common.Address
	State    CoreChannelState
	Dispute  ChannelDispute
	AssetIds []common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const ChannelMastercopyChannelDefundedEventName = "ChannelDefunded"

// ContractEventName returns the user-defined event name.
func (ChannelMastercopyChannelDefunded) ContractEventName() string {
	return ChannelMastercopyChannelDefundedEventName
}

// UnpackChannelDefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ChannelDefunded(address defunder, (address,address,address,address[],(uint256[2],address[2])[],uint256[],uint256[],uint256[],uint256,uint256,bytes32) state, (bytes32,uint256,bytes32,uint256,uint256) dispute, address[] assetIds)
func (channelMastercopy *ChannelMastercopy) UnpackChannelDefundedEvent(log *types.Log) (*ChannelMastercopyChannelDefunded, error) {
	event := "ChannelDefunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != channelMastercopy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ChannelMastercopyChannelDefunded)
	if len(log.Data) > 0 {
		if err := channelMastercopy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range channelMastercopy.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ChannelMastercopyChannelDisputed represents a ChannelDisputed event raised by the ChannelMastercopy contract.
type ChannelMastercopyChannelDisputed struct {
	Disputer common.Address
	State    CoreChannelState
	Dispute  ChannelDispute
	Raw      *types.Log // Blockchain specific contextual infos
}

const ChannelMastercopyChannelDisputedEventName = "ChannelDisputed"

// ContractEventName returns the user-defined event name.
func (ChannelMastercopyChannelDisputed) ContractEventName() string {
	return ChannelMastercopyChannelDisputedEventName
}

// UnpackChannelDisputedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ChannelDisputed(address disputer, (address,address,address,address[],(uint256[2],address[2])[],uint256[],uint256[],uint256[],uint256,uint256,bytes32) state, (bytes32,uint256,bytes32,uint256,uint256) dispute)
func (channelMastercopy *ChannelMastercopy) UnpackChannelDisputedEvent(log *types.Log) (*ChannelMastercopyChannelDisputed, error) {
	event := "ChannelDisputed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != channelMastercopy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ChannelMastercopyChannelDisputed)
	if len(log.Data) > 0 {
		if err := channelMastercopy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range channelMastercopy.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ChannelMastercopyTransferDefunded represents a TransferDefunded event raised by the ChannelMastercopy contract.
type ChannelMastercopyTransferDefunded struct {
	Defunder            common.Address
	State               CoreTransferState
	Dispute             TransferDispute
	EncodedInitialState []byte
	EncodedResolver     []byte
	Balance             Balance
	Raw                 *types.Log // Blockchain specific contextual infos
}

const ChannelMastercopyTransferDefundedEventName = "TransferDefunded"

// ContractEventName returns the user-defined event name.
func (ChannelMastercopyTransferDefunded) ContractEventName() string {
	return ChannelMastercopyTransferDefundedEventName
}

// UnpackTransferDefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TransferDefunded(address defunder, (address,bytes32,address,address,address,address,(uint256[2],address[2]),uint256,bytes32) state, (bytes32,uint256,bool) dispute, bytes encodedInitialState, bytes encodedResolver, (uint256[2],address[2]) balance)
func (channelMastercopy *ChannelMastercopy) UnpackTransferDefundedEvent(log *types.Log) (*ChannelMastercopyTransferDefunded, error) {
	event := "TransferDefunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != channelMastercopy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ChannelMastercopyTransferDefunded)
	if len(log.Data) > 0 {
		if err := channelMastercopy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range channelMastercopy.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ChannelMastercopyTransferDisputed represents a TransferDisputed event raised by the ChannelMastercopy contract.
type ChannelMastercopyTransferDisputed struct {
	Disputer common.Address
	State    CoreTransferState
	Dispute  TransferDispute
	Raw      *types.Log // Blockchain specific contextual infos
}

const ChannelMastercopyTransferDisputedEventName = "TransferDisputed"

// ContractEventName returns the user-defined event name.
func (ChannelMastercopyTransferDisputed) ContractEventName() string {
	return ChannelMastercopyTransferDisputedEventName
}

// UnpackTransferDisputedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TransferDisputed(address disputer, (address,bytes32,address,address,address,address,(uint256[2],address[2]),uint256,bytes32) state, (bytes32,uint256,bool) dispute)
func (channelMastercopy *ChannelMastercopy) UnpackTransferDisputedEvent(log *types.Log) (*ChannelMastercopyTransferDisputed, error) {
	event := "TransferDisputed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != channelMastercopy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ChannelMastercopyTransferDisputed)
	if len(log.Data) > 0 {
		if err := channelMastercopy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range channelMastercopy.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HashlockTransferMetaData contains all meta data concerning the HashlockTransfer contract.
var HashlockTransferMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"EncodedCancel\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ResolverEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"StateEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getRegistryInformation\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"}],\"name\":\"resolve\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "470061e1980d8534a7ffa43ca2c9402946",
	Bin: "0x6080604052348015600f57600080fd5b50610b128061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100eb5780638de8b77e1461011a5780638ef98a7e1461012257806394184ba91461014257600080fd5b80630528aa1c14610082578063206162be146100a05780633722aff9146100b5575b600080fd5b61008a610165565b604051610097919061067f565b60405180910390f35b6100a861019d565b6040516100979190610699565b61008a604051806040016040528060178152602001767475706c65286279746573333220707265496d6167652960481b81525081565b61008a6040518060400160405280601081526020016f2430b9b43637b1b5aa3930b739b332b960811b81525081565b61008a610282565b610135610130366004610776565b61029e565b604051610097919061081c565b610155610150366004610886565b610433565b6040519015158152602001610097565b60408051602080820183526000825291516060926101899291019051815260200190565b604051602081830303815290604052905090565b6101d86040518060a001604052806060815260200160006001600160a01b031681526020016060815260200160608152602001606081525090565b6040518060a001604052806040518060400160405280601081526020016f2430b9b43637b1b5aa3930b739b332b960811b8152508152602001306001600160a01b03168152602001604051806060016040528060278152602001610aeb602791398152602001604051806040016040528060178152602001767475706c65286279746573333220707265496d6167652960481b815250815260200161027b610165565b9052919050565b604051806060016040528060278152602001610aeb6027913981565b6102a66105ec565b60006102b485870187610967565b905060006102c48486018661099a565b90506102d2888a018a6109de565b81519093506102e2575050610429565b6102ef82602001516105d8565b61034a5760405162461bcd60e51b815260206004820152602160248201527f486173686c6f636b5472616e736665723a205041594d454e545f4558504952456044820152601160fa1b60648201526084015b60405180910390fd5b815181516040516002916103649160200190815260200190565b60408051601f198184030181529082905261037e91610ab5565b602060405180830381855afa15801561039b573d6000803e3d6000fd5b5050506040513d601f19601f820116820180604052508101906103be9190610ad1565b146104165760405162461bcd60e51b815260206004820152602260248201527f486173686c6f636b5472616e736665723a20494e56414c49445f505245494d41604482015261474560f01b6064820152608401610341565b5050805180516020909101528051600090525b9695505050505050565b60008061044283850185610967565b90506000610452868801886109de565b8051519091506104b25760405162461bcd60e51b815260206004820152602560248201527f486173686c6f636b5472616e736665723a205a4552305f53454e4445525f42416044820152644c414e434560d81b6064820152608401610341565b805160200151156105195760405162461bcd60e51b815260206004820152602b60248201527f486173686c6f636b5472616e736665723a204e4f4e5a45524f5f52454349504960448201526a454e545f42414c414e434560a81b6064820152608401610341565b81516105675760405162461bcd60e51b815260206004820181905260248201527f486173686c6f636b5472616e736665723a20454d5054595f4c4f434b484153486044820152606401610341565b61057482602001516105d8565b6105cb5760405162461bcd60e51b815260206004820152602260248201527f486173686c6f636b5472616e736665723a20455850495245445f54494d454c4f604482015261434b60f01b6064820152608401610341565b5060019695505050505050565b60008115806105e657508142105b92915050565b60405180604001604052806105ff610611565b815260200161060c610611565b905290565b60405180604001604052806002906020820280368337509192915050565b60005b8381101561064a578181015183820152602001610632565b50506000910152565b6000815180845261066b81602086016020860161062f565b601f01601f19169290920160200192915050565b6020815260006106926020830184610653565b9392505050565b602081526000825160a060208401526106b560c0840182610653565b60208501516001600160a01b0316604085810191909152850151848203601f190160608601529091506106e88282610653565b9150506060840151601f198483030160808501526107068282610653565b9150506080840151601f198483030160a08501526107248282610653565b95945050505050565b60008083601f84011261073f57600080fd5b50813567ffffffffffffffff81111561075757600080fd5b60208301915083602082850101111561076f57600080fd5b9250929050565b6000806000806000806060878903121561078f57600080fd5b863567ffffffffffffffff8111156107a657600080fd5b6107b289828a0161072d565b909750955050602087013567ffffffffffffffff8111156107d257600080fd5b6107de89828a0161072d565b909550935050604087013567ffffffffffffffff8111156107fe57600080fd5b61080a89828a0161072d565b979a9699509497509295939492505050565b815160808201908260005b6002811015610846578251825260209283019290910190600101610827565b50505060208301516040830160005b600281101561087d5782516001600160a01b0316825260209283019290910190600101610855565b50505092915050565b6000806000806040858703121561089c57600080fd5b843567ffffffffffffffff8111156108b357600080fd5b6108bf8782880161072d565b909550935050602085013567ffffffffffffffff8111156108df57600080fd5b6108eb8782880161072d565b95989497509550505050565b634e487b7160e01b600052604160045260246000fd5b6040805190810167ffffffffffffffff81118282101715610930576109306108f7565b60405290565b604051601f8201601f1916810167ffffffffffffffff8111828210171561095f5761095f6108f7565b604052919050565b6000604082840312801561097a57600080fd5b5061098361090d565b823581526020928301359281019290925250919050565b600060208284031280156109ad57600080fd5b506040516020810167ffffffffffffffff811182821017156109d1576109d16108f7565b6040529135825250919050565b600060808284031280156109f157600080fd5b5060006109fc61090d565b84601f850112610a0a578182fd5b6040610a1581610936565b8082870188811115610a25578586fd5b875b81811015610a3f578035845260209384019301610a27565b5081855285925088601f820112610a54578586fd5b839150610a6082610936565b9381019391508189851115610a73578687fd5b84821015610aa35781356001600160a01b0381168114610a91578788fd5b83526020928301929190910190610a73565b60208601525092979650505050505050565b60008251610ac781846020870161062f565b9190910192915050565b600060208284031215610ae357600080fd5b505191905056fe7475706c652862797465733332206c6f636b486173682c2075696e743235362065787069727929",
}

// HashlockTransfer is an auto generated Go binding around an Ethereum contract.
type HashlockTransfer struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *HashlockTransfer) GetABI() abi.ABI {
	return c.abi
}

// NewHashlockTransfer creates a new instance of HashlockTransfer.
func NewHashlockTransfer() *HashlockTransfer {
	parsed, err := HashlockTransferMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &HashlockTransfer{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *HashlockTransfer) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (hashlockTransfer *HashlockTransfer) PackEncodedCancel() []byte {
	enc, err := hashlockTransfer.abi.Pack("EncodedCancel")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (hashlockTransfer *HashlockTransfer) TryPackEncodedCancel() ([]byte, error) {
	return hashlockTransfer.abi.Pack("EncodedCancel")
}

// UnpackEncodedCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0528aa1c.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (hashlockTransfer *HashlockTransfer) UnpackEncodedCancel(data []byte) ([]byte, error) {
	out, err := hashlockTransfer.abi.Unpack("EncodedCancel", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8052474d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Name() view returns(string)
func (hashlockTransfer *HashlockTransfer) PackName() []byte {
	enc, err := hashlockTransfer.abi.Pack("Name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8052474d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Name() view returns(string)
func (hashlockTransfer *HashlockTransfer) TryPackName() ([]byte, error) {
	return hashlockTransfer.abi.Pack("Name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8052474d.
//
// Solidity: function Name() view returns(string)
func (hashlockTransfer *HashlockTransfer) UnpackName(data []byte) (string, error) {
	out, err := hashlockTransfer.abi.Unpack("Name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackResolverEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3722aff9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ResolverEncoding() view returns(string)
func (hashlockTransfer *HashlockTransfer) PackResolverEncoding() []byte {
	enc, err := hashlockTransfer.abi.Pack("ResolverEncoding")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolverEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3722aff9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ResolverEncoding() view returns(string)
func (hashlockTransfer *HashlockTransfer) TryPackResolverEncoding() ([]byte, error) {
	return hashlockTransfer.abi.Pack("ResolverEncoding")
}

// UnpackResolverEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3722aff9.
//
// Solidity: function ResolverEncoding() view returns(string)
func (hashlockTransfer *HashlockTransfer) UnpackResolverEncoding(data []byte) (string, error) {
	out, err := hashlockTransfer.abi.Unpack("ResolverEncoding", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackStateEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8de8b77e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function StateEncoding() view returns(string)
func (hashlockTransfer *HashlockTransfer) PackStateEncoding() []byte {
	enc, err := hashlockTransfer.abi.Pack("StateEncoding")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStateEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8de8b77e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function StateEncoding() view returns(string)
func (hashlockTransfer *HashlockTransfer) TryPackStateEncoding() ([]byte, error) {
	return hashlockTransfer.abi.Pack("StateEncoding")
}

// UnpackStateEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8de8b77e.
//
// Solidity: function StateEncoding() view returns(string)
func (hashlockTransfer *HashlockTransfer) UnpackStateEncoding(data []byte) (string, error) {
	out, err := hashlockTransfer.abi.Unpack("StateEncoding", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94184ba9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) view returns(bool)
func (hashlockTransfer *HashlockTransfer) PackCreate(encodedBalance []byte, encodedState []byte) []byte {
	enc, err := hashlockTransfer.abi.Pack("create", encodedBalance, encodedState)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94184ba9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) view returns(bool)
func (hashlockTransfer *HashlockTransfer) TryPackCreate(encodedBalance []byte, encodedState []byte) ([]byte, error) {
	return hashlockTransfer.abi.Pack("create", encodedBalance, encodedState)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94184ba9.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) view returns(bool)
func (hashlockTransfer *HashlockTransfer) UnpackCreate(data []byte) (bool, error) {
	out, err := hashlockTransfer.abi.Unpack("create", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackGetRegistryInformation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x206162be.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (hashlockTransfer *HashlockTransfer) PackGetRegistryInformation() []byte {
	enc, err := hashlockTransfer.abi.Pack("getRegistryInformation")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetRegistryInformation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x206162be.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (hashlockTransfer *HashlockTransfer) TryPackGetRegistryInformation() ([]byte, error) {
	return hashlockTransfer.abi.Pack("getRegistryInformation")
}

// UnpackGetRegistryInformation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x206162be.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (hashlockTransfer *HashlockTransfer) UnpackGetRegistryInformation(data []byte) (RegisteredTransfer, error) {
	out, err := hashlockTransfer.abi.Unpack("getRegistryInformation", data)
	if err != nil {
		return *new(RegisteredTransfer), err
	}
	out0 := *abi.ConvertType(out[0], new(RegisteredTransfer)).(*RegisteredTransfer)
	return out0, nil
}

// PackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ef98a7e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) view returns((uint256[2],address[2]) balance)
func (hashlockTransfer *HashlockTransfer) PackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) []byte {
	enc, err := hashlockTransfer.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ef98a7e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) view returns((uint256[2],address[2]) balance)
func (hashlockTransfer *HashlockTransfer) TryPackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) ([]byte, error) {
	return hashlockTransfer.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
}

// UnpackResolve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ef98a7e.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) view returns((uint256[2],address[2]) balance)
func (hashlockTransfer *HashlockTransfer) UnpackResolve(data []byte) (Balance, error) {
	out, err := hashlockTransfer.abi.Unpack("resolve", data)
	if err != nil {
		return *new(Balance), err
	}
	out0 := *abi.ConvertType(out[0], new(Balance)).(*Balance)
	return out0, nil
}

// TestTokenMetaData contains all meta data concerning the TestToken contract.
var TestTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name_\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol_\",\"type\":\"string\"},{\"internalType\":\"uint8\",\"name\":\"decimals_\",\"type\":\"uint8\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "4d3259f5149c5b69d38c5408a2b02f1c66",
	Bin: "0x60a060405234801561001057600080fd5b50604051610ada380380610ada83398101604081905261002f91610114565b8282600361003d838261022d565b50600461004a828261022d565b50505060ff16608052506102ef9050565b634e487b7160e01b600052604160045260246000fd5b600082601f83011261008257600080fd5b81516001600160401b0381111561009b5761009b61005b565b604051601f8201601f19908116603f011681016001600160401b03811182821017156100c9576100c961005b565b6040528181528382016020018510156100e157600080fd5b60005b82811015610100576020818601810151838301820152016100e4565b506000918101602001919091529392505050565b60008060006060848603121561012957600080fd5b83516001600160401b0381111561013f57600080fd5b61014b86828701610071565b602086015190945090506001600160401b0381111561016957600080fd5b61017586828701610071565b925050604084015160ff8116811461018c57600080fd5b809150509250925092565b600181811c908216806101ab57607f821691505b6020821081036101cb57634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610228578282111561022857806000526020600020601f840160051c60208510156101ff575060005b90810190601f840160051c0360005b818110156102245760008382015560010161020e565b5050505b505050565b81516001600160401b038111156102465761024661005b565b61025a816102548454610197565b846101d1565b6020601f82116001811461028e57600083156102765750848201515b600019600385901b1c1916600184901b1784556102e8565b600084815260208120601f198516915b828110156102be578785015182556020948501946001909201910161029e565b50848210156102dc5786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b6080516107d061030a600039600061011b01526107d06000f3fe608060405234801561001057600080fd5b50600436106100a95760003560e01c806340c10f191161007157806340c10f191461014557806370a082311461015a57806395d89b41146101835780639dc29fac1461018b578063a9059cbb1461019e578063dd62ed3e146101b157600080fd5b806306fdde03146100ae578063095ea7b3146100cc57806318160ddd146100ef57806323b872dd14610101578063313ce56714610114575b600080fd5b6100b66101ea565b6040516100c3919061064f565b60405180910390f35b6100df6100da3660046106b9565b61027c565b60405190151581526020016100c3565b6002545b6040519081526020016100c3565b6100df61010f3660046106e3565b610296565b60405160ff7f00000000000000000000000000000000000000000000000000000000000000001681526020016100c3565b6101586101533660046106b9565b6102ba565b005b6100f3610168366004610720565b6001600160a01b031660009081526020819052604090205490565b6100b66102c8565b6101586101993660046106b9565b6102d7565b6100df6101ac3660046106b9565b6102e1565b6100f36101bf366004610742565b6001600160a01b03918216600090815260016020908152604080832093909416825291909152205490565b6060600380546101f990610775565b80601f016020809104026020016040519081016040528092919081815260200182805461022590610775565b80156102725780601f1061024757610100808354040283529160200191610272565b820191906000526020600020905b81548152906001019060200180831161025557829003601f168201915b5050505050905090565b60003361028a8185856102ef565b60019150505b92915050565b6000336102a4858285610301565b6102af858585610385565b506001949350505050565b6102c482826103e4565b5050565b6060600480546101f990610775565b6102c4828261041a565b60003361028a818585610385565b6102fc8383836001610450565b505050565b6001600160a01b0383811660009081526001602090815260408083209386168352929052205460001981101561037f578181101561037057604051637dc7a0d960e11b81526001600160a01b038416600482015260248101829052604481018390526064015b60405180910390fd5b61037f84848484036000610450565b50505050565b6001600160a01b0383166103af57604051634b637e8f60e11b815260006004820152602401610367565b6001600160a01b0382166103d95760405163ec442f0560e01b815260006004820152602401610367565b6102fc838383610525565b6001600160a01b03821661040e5760405163ec442f0560e01b815260006004820152602401610367565b6102c460008383610525565b6001600160a01b03821661044457604051634b637e8f60e11b815260006004820152602401610367565b6102c482600083610525565b6001600160a01b03841661047a5760405163e602df0560e01b815260006004820152602401610367565b6001600160a01b0383166104a457604051634a1406b160e11b815260006004820152602401610367565b6001600160a01b038085166000908152600160209081526040808320938716835292905220829055801561037f57826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161051791815260200190565b60405180910390a350505050565b6001600160a01b03831661055057806002600082825461054591906107af565b909155506105c29050565b6001600160a01b038316600090815260208190526040902054818110156105a35760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610367565b6001600160a01b03841660009081526020819052604090209082900390555b6001600160a01b0382166105de576002805482900390556105fd565b6001600160a01b03821660009081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161064291815260200190565b60405180910390a3505050565b602081526000825180602084015260005b8181101561067d5760208186018101516040868401015201610660565b506000604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b03811681146106b457600080fd5b919050565b600080604083850312156106cc57600080fd5b6106d58361069d565b946020939093013593505050565b6000806000606084860312156106f857600080fd5b6107018461069d565b925061070f6020850161069d565b929592945050506040919091013590565b60006020828403121561073257600080fd5b61073b8261069d565b9392505050565b6000806040838503121561075557600080fd5b61075e8361069d565b915061076c6020840161069d565b90509250929050565b600181811c9082168061078957607f821691505b6020821081036107a957634e487b7160e01b600052602260045260246000fd5b50919050565b8082018082111561029057634e487b7160e01b600052601160045260246000fd",
}

// TestToken is an auto generated Go binding around an Ethereum contract.
type TestToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TestToken) GetABI() abi.ABI {
	return c.abi
}

// NewTestToken creates a new instance of TestToken.
func NewTestToken() *TestToken {
	parsed, err := TestTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TestToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TestToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(string name_, string symbol_, uint8 decimals_) returns()
func (testToken *TestToken) PackConstructor(name_ string, symbol_ string, decimals_ uint8) []byte {
	enc, err := testToken.abi.Pack("", name_, symbol_, decimals_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (testToken *TestToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := testToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (testToken *TestToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return testToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (testToken *TestToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := testToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (testToken *TestToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := testToken.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (testToken *TestToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return testToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (testToken *TestToken) UnpackApprove(data []byte) (bool, error) {
	out, err := testToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (testToken *TestToken) PackBalanceOf(account common.Address) []byte {
	enc, err := testToken.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (testToken *TestToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return testToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (testToken *TestToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := testToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dc29fac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(address account, uint256 amount) returns()
func (testToken *TestToken) PackBurn(account common.Address, amount *big.Int) []byte {
	enc, err := testToken.abi.Pack("burn", account, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dc29fac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(address account, uint256 amount) returns()
func (testToken *TestToken) TryPackBurn(account common.Address, amount *big.Int) ([]byte, error) {
	return testToken.abi.Pack("burn", account, amount)
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (testToken *TestToken) PackDecimals() []byte {
	enc, err := testToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (testToken *TestToken) TryPackDecimals() ([]byte, error) {
	return testToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (testToken *TestToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := testToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address account, uint256 amount) returns()
func (testToken *TestToken) PackMint(account common.Address, amount *big.Int) []byte {
	enc, err := testToken.abi.Pack("mint", account, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address account, uint256 amount) returns()
func (testToken *TestToken) TryPackMint(account common.Address, amount *big.Int) ([]byte, error) {
	return testToken.abi.Pack("mint", account, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (testToken *TestToken) PackName() []byte {
	enc, err := testToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (testToken *TestToken) TryPackName() ([]byte, error) {
	return testToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (testToken *TestToken) UnpackName(data []byte) (string, error) {
	out, err := testToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (testToken *TestToken) PackSymbol() []byte {
	enc, err := testToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (testToken *TestToken) TryPackSymbol() ([]byte, error) {
	return testToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (testToken *TestToken) UnpackSymbol(data []byte) (string, error) {
	out, err := testToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (testToken *TestToken) PackTotalSupply() []byte {
	enc, err := testToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (testToken *TestToken) TryPackTotalSupply() ([]byte, error) {
	return testToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (testToken *TestToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := testToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (testToken *TestToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := testToken.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (testToken *TestToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return testToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (testToken *TestToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := testToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (testToken *TestToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := testToken.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (testToken *TestToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return testToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (testToken *TestToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := testToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// TestTokenApproval represents a Approval event raised by the TestToken contract.
type TestTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const TestTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (TestTokenApproval) ContractEventName() string {
	return TestTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (testToken *TestToken) UnpackApprovalEvent(log *types.Log) (*TestTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != testToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TestTokenApproval)
	if len(log.Data) > 0 {
		if err := testToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range testToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TestTokenTransfer represents a Transfer event raised by the TestToken contract.
type TestTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const TestTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (TestTokenTransfer) ContractEventName() string {
	return TestTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (testToken *TestToken) UnpackTransferEvent(log *types.Log) (*TestTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != testToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TestTokenTransfer)
	if len(log.Data) > 0 {
		if err := testToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range testToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (testToken *TestToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], testToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return testToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], testToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return testToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], testToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return testToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], testToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return testToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], testToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return testToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], testToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return testToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TestTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the TestToken contract.
type TestTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func TestTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (testToken *TestToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*TestTokenERC20InsufficientAllowance, error) {
	out := new(TestTokenERC20InsufficientAllowance)
	if err := testToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TestTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the TestToken contract.
type TestTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func TestTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (testToken *TestToken) UnpackERC20InsufficientBalanceError(raw []byte) (*TestTokenERC20InsufficientBalance, error) {
	out := new(TestTokenERC20InsufficientBalance)
	if err := testToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TestTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the TestToken contract.
type TestTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func TestTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (testToken *TestToken) UnpackERC20InvalidApproverError(raw []byte) (*TestTokenERC20InvalidApprover, error) {
	out := new(TestTokenERC20InvalidApprover)
	if err := testToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TestTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the TestToken contract.
type TestTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func TestTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (testToken *TestToken) UnpackERC20InvalidReceiverError(raw []byte) (*TestTokenERC20InvalidReceiver, error) {
	out := new(TestTokenERC20InvalidReceiver)
	if err := testToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TestTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the TestToken contract.
type TestTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func TestTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (testToken *TestToken) UnpackERC20InvalidSenderError(raw []byte) (*TestTokenERC20InvalidSender, error) {
	out := new(TestTokenERC20InvalidSender)
	if err := testToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TestTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the TestToken contract.
type TestTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func TestTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (testToken *TestToken) UnpackERC20InvalidSpenderError(raw []byte) (*TestTokenERC20InvalidSpender, error) {
	out := new(TestTokenERC20InvalidSpender)
	if err := testToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TransferRegistryMetaData contains all meta data concerning the TransferRegistry contract.
var TransferRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structRegisteredTransfer\",\"name\":\"transfer\",\"type\":\"tuple\"}],\"name\":\"TransferAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structRegisteredTransfer\",\"name\":\"transfer\",\"type\":\"tuple\"}],\"name\":\"TransferRemoved\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"definition\",\"type\":\"tuple\"}],\"name\":\"addTransferDefinition\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getTransferDefinitions\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"removeTransferDefinition\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "2ac509c84d8e9e2157da643deaec8b2b30",
	Bin: "0x608060405234801561001057600080fd5b506040516114a23803806114a283398101604081905261002f916100be565b806001600160a01b03811661005e57604051631e4fbdf760e01b81526000600482015260240160405180910390fd5b6100678161006e565b50506100ee565b600080546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b6000602082840312156100d057600080fd5b81516001600160a01b03811681146100e757600080fd5b9392505050565b6113a5806100fd6000396000f3fe608060405234801561001057600080fd5b50600436106100625760003560e01c806355304c3f14610067578063715018a61461007c5780638da5cb5b14610084578063961bf9b1146100a4578063c9ff4d25146100b7578063f2fde38b146100cc575b600080fd5b61007a610075366004610b28565b6100df565b005b61007a610270565b6000546040516001600160a01b0390911681526020015b60405180910390f35b61007a6100b2366004610b6a565b610284565b6100bf61075f565b60405161009b9190610c24565b61007a6100da366004610d0b565b610a1d565b6100e7610a5b565b6100f18180610d28565b90506000036101475760405162461bcd60e51b815260206004820152601e60248201527f4c69624974657261626c654d617070696e673a20454d5054595f4e414d45000060448201526064015b60405180910390fd5b60006101538280610d28565b604051610161929190610d76565b6040518091039020905060026000828152602001908152602001600020546000146101dd5760405162461bcd60e51b815260206004820152602660248201527f4c69624974657261626c654d617070696e673a204e414d455f414c524541445960448201526517d05111115160d21b606482015260840161013e565b60018054808201825560009190915282906005027fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf60161021d8282610f14565b50506001546000828152600260205260409081902091909155517fcdbba5dd6bffbe47d5f74dbed3cf4a2174815c7186eaa49b32f97af4c47543bf906102649084906110d3565b60405180910390a15050565b610278610a5b565b6102826000610a88565b565b61028c610a5b565b6000828260405161029e929190610d76565b60408051918290039091206000818152600260205291822054909250908190036103155760405162461bcd60e51b815260206004820152602260248201527f4c69624974657261626c654d617070696e673a204e414d455f4e4f545f464f55604482015261139160f21b606482015260840161013e565b7fdc44d9d985df00268149ae57add485c612e57109279f8485035dbe2b2251222b60016103428184611198565b81548110610352576103526111b9565b906000526020600020906005020160405161036d9190611252565b60405180910390a16001548181146106d9576000600161038d8184611198565b8154811061039d5761039d6111b9565b90600052602060002090600502016040518060a00160405290816000820180546103c690610d9c565b80601f01602080910402602001604051908101604052809291908181526020018280546103f290610d9c565b801561043f5780601f106104145761010080835404028352916020019161043f565b820191906000526020600020905b81548152906001019060200180831161042257829003601f168201915b505050918352505060018201546001600160a01b0316602082015260028201805460409092019161046f90610d9c565b80601f016020809104026020016040519081016040528092919081815260200182805461049b90610d9c565b80156104e85780601f106104bd576101008083540402835291602001916104e8565b820191906000526020600020905b8154815290600101906020018083116104cb57829003601f168201915b5050505050815260200160038201805461050190610d9c565b80601f016020809104026020016040519081016040528092919081815260200182805461052d90610d9c565b801561057a5780601f1061054f5761010080835404028352916020019161057a565b820191906000526020600020905b81548152906001019060200180831161055d57829003601f168201915b5050505050815260200160048201805461059390610d9c565b80601f01602080910402602001604051908101604052809291908181526020018280546105bf90610d9c565b801561060c5780601f106105e15761010080835404028352916020019161060c565b820191906000526020600020905b8154815290600101906020018083116105ef57829003601f168201915b505050505081525050905080600180856106269190611198565b81548110610636576106366111b9565b60009182526020909120825160059092020190819061065590826112d6565b5060208201516001820180546001600160a01b0319166001600160a01b039092169190911790556040820151600282019061069090826112d6565b50606082015160038201906106a590826112d6565b50608082015160048201906106ba90826112d6565b5050905180516020918201206000908152600290915260409020839055505b60018054806106ea576106ea61138f565b6000828152602081206000199092019160058302019061070a8282610ad8565b6001820180546001600160a01b031916905561072a600283016000610ad8565b610738600383016000610ad8565b610746600483016000610ad8565b5050905550506000908152600260205260408120555050565b60606001805480602002602001604051908101604052809291908181526020016000905b82821015610a1457838290600052602060002090600502016040518060a00160405290816000820180546107b690610d9c565b80601f01602080910402602001604051908101604052809291908181526020018280546107e290610d9c565b801561082f5780601f106108045761010080835404028352916020019161082f565b820191906000526020600020905b81548152906001019060200180831161081257829003601f168201915b505050918352505060018201546001600160a01b0316602082015260028201805460409092019161085f90610d9c565b80601f016020809104026020016040519081016040528092919081815260200182805461088b90610d9c565b80156108d85780601f106108ad576101008083540402835291602001916108d8565b820191906000526020600020905b8154815290600101906020018083116108bb57829003601f168201915b505050505081526020016003820180546108f190610d9c565b80601f016020809104026020016040519081016040528092919081815260200182805461091d90610d9c565b801561096a5780601f1061093f5761010080835404028352916020019161096a565b820191906000526020600020905b81548152906001019060200180831161094d57829003601f168201915b5050505050815260200160048201805461098390610d9c565b80601f01602080910402602001604051908101604052809291908181526020018280546109af90610d9c565b80156109fc5780601f106109d1576101008083540402835291602001916109fc565b820191906000526020600020905b8154815290600101906020018083116109df57829003601f168201915b50505050508152505081526020019060010190610783565b50505050905090565b610a25610a5b565b6001600160a01b038116610a4f57604051631e4fbdf760e01b81526000600482015260240161013e565b610a5881610a88565b50565b6000546001600160a01b031633146102825760405163118cdaa760e01b815233600482015260240161013e565b600080546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b508054610ae490610d9c565b6000825580601f10610af4575050565b601f016020900490600052602060002090610282919060005b80821115610b2357600081840155600101610b0d565b505050565b600060208284031215610b3a57600080fd5b813567ffffffffffffffff811115610b5157600080fd5b820160a08185031215610b6357600080fd5b9392505050565b60008060208385031215610b7d57600080fd5b823567ffffffffffffffff811115610b9457600080fd5b8301601f81018513610ba557600080fd5b803567ffffffffffffffff811115610bbc57600080fd5b856020828401011115610bce57600080fd5b6020919091019590945092505050565b6000815180845260005b81811015610c0457602081850181015186830182015201610be8565b506000602082860101526020601f19601f83011685010191505092915050565b6000602082016020835280845180835260408501915060408160051b86010192506020860160005b82811015610cea57603f198786030184528151805160a08752610c7260a0880182610bde565b905060018060a01b03602083015116602088015260408201518782036040890152610c9d8282610bde565b91505060608201518782036060890152610cb78282610bde565b915050608082015191508681036080880152610cd38183610bde565b965050506020938401939190910190600101610c4c565b50929695505050505050565b6001600160a01b0381168114610a5857600080fd5b600060208284031215610d1d57600080fd5b8135610b6381610cf6565b6000808335601e19843603018112610d3f57600080fd5b83018035915067ffffffffffffffff821115610d5a57600080fd5b602001915036819003821315610d6f57600080fd5b9250929050565b8183823760009101908152919050565b634e487b7160e01b600052604160045260246000fd5b600181811c90821680610db057607f821691505b602082108103610dd057634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610b235782821115610b2357806000526020600020601f840160051c6020851015610e04575060005b90810190601f840160051c0360005b81811015610e2957600083820155600101610e13565b505050505050565b600019600383901b1c191660019190911b1790565b67ffffffffffffffff831115610e5e57610e5e610d86565b610e7283610e6c8354610d9c565b83610dd6565b6000601f841160018114610ea05760008515610e8e5750838201355b610e988682610e31565b845550610efa565b600083815260209020601f19861690835b82811015610ed15786850135825560209485019460019092019101610eb1565b5086821015610eee5760001960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b60008135610f0e81610cf6565b92915050565b610f1e8283610d28565b67ffffffffffffffff811115610f3657610f36610d86565b610f4a81610f448554610d9c565b85610dd6565b6000601f821160018114610f785760008315610f665750838201355b610f708482610e31565b865550610fd2565b600085815260209020601f19841690835b82811015610fa95786850135825560209485019460019092019101610f89565b5084821015610fc65760001960f88660031b161c19848701351681555b505060018360011b0185555b50505050611009610fe560208401610f01565b6001830180546001600160a01b0319166001600160a01b0392909216919091179055565b6110166040830183610d28565b611024818360028601610e46565b50506110336060830183610d28565b611041818360038601610e46565b50506110506080830183610d28565b61105e818360048601610e46565b50505050565b6000808335601e1984360301811261107b57600080fd5b830160208101925035905067ffffffffffffffff81111561109b57600080fd5b803603821315610d6f57600080fd5b81835281816020850137506000828201602090810191909152601f909101601f19169091010190565b6020815260006110e38384611064565b60a060208501526110f860c0850182846110aa565b915050602084013561110981610cf6565b6001600160a01b031660408481019190915261112790850185611064565b848303601f1901606086015261113e8382846110aa565b9250505061114f6060850185611064565b848303601f190160808601526111668382846110aa565b925050506111776080850185611064565b848303601f190160a086015261118e8382846110aa565b9695505050505050565b81810381811115610f0e57634e487b7160e01b600052601160045260246000fd5b634e487b7160e01b600052603260045260246000fd5b600081546111dc81610d9c565b8085526001821680156111f6576001811461121257611249565b60ff1983166020870152602082151560051b8701019350611249565b84600052602060002060005b838110156112405781546020828a01015260018201915060208101905061121e565b87016020019450505b50505092915050565b6020815260a06020820152600061126c60c08301846111cf565b60018401546001600160a01b03166040840152828103601f1901606084015261129881600286016111cf565b838103601f1901608085015290506112b381600386016111cf565b838103601f190160a085015290506112ce81600486016111cf565b949350505050565b815167ffffffffffffffff8111156112f0576112f0610d86565b611304816112fe8454610d9c565b84610dd6565b6020601f82116001811461133257600083156113205750848201515b61132a8482610e31565b855550610efa565b600084815260208120601f198516915b828110156113625787850151825560209485019460019092019101611342565b50848210156113805786840151600019600387901b60f8161c191681555b50505050600190811b01905550565b634e487b7160e01b600052603160045260246000fd",
}

// TransferRegistry is an auto generated Go binding around an Ethereum contract.
type TransferRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TransferRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewTransferRegistry creates a new instance of TransferRegistry.
func NewTransferRegistry() *TransferRegistry {
	parsed, err := TransferRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TransferRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TransferRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_) returns()
func (transferRegistry *TransferRegistry) PackConstructor(owner_ common.Address) []byte {
	enc, err := transferRegistry.abi.Pack("", owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAddTransferDefinition is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55304c3f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addTransferDefinition((string,address,string,string,bytes) definition) returns()
func (transferRegistry *TransferRegistry) PackAddTransferDefinition(definition RegisteredTransfer) []byte {
	enc, err := transferRegistry.abi.Pack("addTransferDefinition", definition)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddTransferDefinition is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55304c3f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addTransferDefinition((string,address,string,string,bytes) definition) returns()
func (transferRegistry *TransferRegistry) TryPackAddTransferDefinition(definition RegisteredTransfer) ([]byte, error) {
	return transferRegistry.abi.Pack("addTransferDefinition", definition)
}

// PackGetTransferDefinitions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9ff4d25.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTransferDefinitions() view returns((string,address,string,string,bytes)[])
func (transferRegistry *TransferRegistry) PackGetTransferDefinitions() []byte {
	enc, err := transferRegistry.abi.Pack("getTransferDefinitions")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTransferDefinitions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc9ff4d25.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTransferDefinitions() view returns((string,address,string,string,bytes)[])
func (transferRegistry *TransferRegistry) TryPackGetTransferDefinitions() ([]byte, error) {
	return transferRegistry.abi.Pack("getTransferDefinitions")
}

// UnpackGetTransferDefinitions is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc9ff4d25.
//
// Solidity: function getTransferDefinitions() view returns((string,address,string,string,bytes)[])
func (transferRegistry *TransferRegistry) UnpackGetTransferDefinitions(data []byte) ([]RegisteredTransfer, error) {
	out, err := transferRegistry.abi.Unpack("getTransferDefinitions", data)
	if err != nil {
		return *new([]RegisteredTransfer), err
	}
	out0 := *abi.ConvertType(out[0], new([]RegisteredTransfer)).(*[]RegisteredTransfer)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (transferRegistry *TransferRegistry) PackOwner() []byte {
	enc, err := transferRegistry.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (transferRegistry *TransferRegistry) TryPackOwner() ([]byte, error) {
	return transferRegistry.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (transferRegistry *TransferRegistry) UnpackOwner(data []byte) (common.Address, error) {
	out, err := transferRegistry.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRemoveTransferDefinition is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x961bf9b1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeTransferDefinition(string name) returns()
func (transferRegistry *TransferRegistry) PackRemoveTransferDefinition(name string) []byte {
	enc, err := transferRegistry.abi.Pack("removeTransferDefinition", name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoveTransferDefinition is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x961bf9b1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removeTransferDefinition(string name) returns()
func (transferRegistry *TransferRegistry) TryPackRemoveTransferDefinition(name string) ([]byte, error) {
	return transferRegistry.abi.Pack("removeTransferDefinition", name)
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (transferRegistry *TransferRegistry) PackRenounceOwnership() []byte {
	enc, err := transferRegistry.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (transferRegistry *TransferRegistry) TryPackRenounceOwnership() ([]byte, error) {
	return transferRegistry.abi.Pack("renounceOwnership")
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (transferRegistry *TransferRegistry) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := transferRegistry.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (transferRegistry *TransferRegistry) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return transferRegistry.abi.Pack("transferOwnership", newOwner)
}

// TransferRegistryOwnershipTransferred represents a OwnershipTransferred event raised by the TransferRegistry contract.
type TransferRegistryOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const TransferRegistryOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (TransferRegistryOwnershipTransferred) ContractEventName() string {
	return TransferRegistryOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (transferRegistry *TransferRegistry) UnpackOwnershipTransferredEvent(log *types.Log) (*TransferRegistryOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != transferRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TransferRegistryOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := transferRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range transferRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TransferRegistryTransferAdded represents a TransferAdded event raised by the TransferRegistry contract.
type TransferRegistryTransferAdded struct {
	Transfer RegisteredTransfer
	Raw      *types.Log // Blockchain specific contextual infos
}

const TransferRegistryTransferAddedEventName = "TransferAdded"

// ContractEventName returns the user-defined event name.
func (TransferRegistryTransferAdded) ContractEventName() string {
	return TransferRegistryTransferAddedEventName
}

// UnpackTransferAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TransferAdded((string,address,string,string,bytes) transfer)
func (transferRegistry *TransferRegistry) UnpackTransferAddedEvent(log *types.Log) (*TransferRegistryTransferAdded, error) {
	event := "TransferAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != transferRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TransferRegistryTransferAdded)
	if len(log.Data) > 0 {
		if err := transferRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range transferRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TransferRegistryTransferRemoved represents a TransferRemoved event raised by the TransferRegistry contract.
type TransferRegistryTransferRemoved struct {
	Transfer RegisteredTransfer
	Raw      *types.Log // Blockchain specific contextual infos
}

const TransferRegistryTransferRemovedEventName = "TransferRemoved"

// ContractEventName returns the user-defined event name.
func (TransferRegistryTransferRemoved) ContractEventName() string {
	return TransferRegistryTransferRemovedEventName
}

// UnpackTransferRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TransferRemoved((string,address,string,string,bytes) transfer)
func (transferRegistry *TransferRegistry) UnpackTransferRemovedEvent(log *types.Log) (*TransferRegistryTransferRemoved, error) {
	event := "TransferRemoved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != transferRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TransferRegistryTransferRemoved)
	if len(log.Data) > 0 {
		if err := transferRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range transferRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (transferRegistry *TransferRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], transferRegistry.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return transferRegistry.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], transferRegistry.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return transferRegistry.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TransferRegistryOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the TransferRegistry contract.
type TransferRegistryOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func TransferRegistryOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (transferRegistry *TransferRegistry) UnpackOwnableInvalidOwnerError(raw []byte) (*TransferRegistryOwnableInvalidOwner, error) {
	out := new(TransferRegistryOwnableInvalidOwner)
	if err := transferRegistry.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TransferRegistryOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the TransferRegistry contract.
type TransferRegistryOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func TransferRegistryOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (transferRegistry *TransferRegistry) UnpackOwnableUnauthorizedAccountError(raw []byte) (*TransferRegistryOwnableUnauthorizedAccount, error) {
	out := new(TransferRegistryOwnableUnauthorizedAccount)
	if err := transferRegistry.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WithdrawMetaData contains all meta data concerning the Withdraw contract.
var WithdrawMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"EncodedCancel\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ResolverEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"StateEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getRegistryInformation\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"}],\"name\":\"resolve\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "b87c4f187883b8901277a7fd1daadf7079",
	Bin: "0x6080604052348015600f57600080fd5b50610ef38061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100f15780638de8b77e146101185780638ef98a7e1461012057806394184ba91461014057600080fd5b80630528aa1c14610082578063206162be146100a05780633722aff9146100b5575b600080fd5b61008a610163565b6040516100979190610842565b60405180910390f35b6100a86101ac565b604051610097919061085c565b61008a6040518060400160405280601f81526020017f7475706c6528627974657320726573706f6e6465725369676e6174757265290081525081565b61008a60405180604001604052806008815260200167576974686472617760c01b81525081565b61008a61028f565b61013361012e366004610938565b6102ab565b60405161009791906109db565b61015361014e366004610a45565b6103a8565b6040519015158152602001610097565b6040805160416020820181815260a0830184526060938392908301818036833750505090526040516101989190602001610aca565b604051602081830303815290604052905090565b6101e76040518060a001604052806060815260200160006001600160a01b031681526020016060815260200160608152602001606081525090565b6040518060a0016040528060405180604001604052806008815260200167576974686472617760c01b8152508152602001306001600160a01b031681526020016040518060c00160405280608f8152602001610e64608f913981526020016040518060400160405280601f81526020017f7475706c6528627974657320726573706f6e6465725369676e617475726529008152508152602001610288610163565b9052919050565b6040518060c00160405280608f8152602001610e64608f913981565b6102b36107b9565b60006102c185870187610bdd565b905060006102d184860186610cc9565b90506102df888a018a610db0565b92507fae61b77b3e4cbac1353bfa4c59274e3ae531285c24e3cf57c11771ecbf72d9bf8160000151805190602001200361031a57505061039e565b61033b8160000151836040015161033485606001516105fa565b919061064d565b61038c5760405162461bcd60e51b815260206004820152601f60248201527f57697468647261773a20494e56414c49445f524553504f4e4445525f5349470060448201526064015b60405180910390fd5b5060a001518151602001528051600090525b9695505050505050565b6000806103b783850185610bdd565b905060006103c786880188610db0565b805160200151909150156104295760405162461bcd60e51b815260206004820152602360248201527f57697468647261773a204e4f4e5a45524f5f524543495049454e545f42414c416044820152624e434560e81b6064820152608401610383565b60208201516001600160a01b031615801590610451575060408201516001600160a01b031615155b61049d5760405162461bcd60e51b815260206004820152601760248201527f57697468647261773a20454d5054595f5349474e4552530000000000000000006044820152606401610383565b60608201516104e55760405162461bcd60e51b815260206004820152601460248201527357697468647261773a20454d5054595f4441544160601b6044820152606401610383565b81608001516000036105315760405162461bcd60e51b815260206004820152601560248201527457697468647261773a20454d5054595f4e4f4e434560581b6044820152606401610383565b80515160a083015111156105875760405162461bcd60e51b815260206004820152601e60248201527f57697468647261773a20494e53554646494349454e545f42414c414e434500006044820152606401610383565b6105a18260000151836020015161033485606001516105fa565b6105ed5760405162461bcd60e51b815260206004820152601f60248201527f57697468647261773a20494e56414c49445f494e49544941544f525f534947006044820152606401610383565b5060019695505050505050565b6040517f16566563746f72205369676e6564204d6573736167653a0a33320000000000006020820152603a8101829052600090605a01604051602081830303815290604052805190602001209050919050565b600080600061065c868661069d565b509092509050600081600381111561067657610676610e4d565b14801561039e5750836001600160a01b0316826001600160a01b0316149695505050505050565b600080600083516041036106d75760208401516040850151606086015160001a6106c9888285856106ea565b9550955095505050506106e3565b50508151600091506002905b9250925092565b600080807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561072557506000915060039050826107af565b604080516000808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015610779573d6000803e3d6000fd5b5050604051601f1901519150506001600160a01b0381166107a5575060009250600191508290506107af565b9250600091508190505b9450945094915050565b60405180604001604052806107cc6107de565b81526020016107d96107de565b905290565b60405180604001604052806002906020820280368337509192915050565b6000815180845260005b8181101561082257602081850181015186830182015201610806565b506000602082860101526020601f19601f83011685010191505092915050565b60208152600061085560208301846107fc565b9392505050565b602081526000825160a0602084015261087860c08401826107fc565b60208501516001600160a01b0316604085810191909152850151848203601f190160608601529091506108ab82826107fc565b9150506060840151601f198483030160808501526108c982826107fc565b9150506080840151601f198483030160a08501526108e782826107fc565b95945050505050565b60008083601f84011261090257600080fd5b5081356001600160401b0381111561091957600080fd5b60208301915083602082850101111561093157600080fd5b9250929050565b6000806000806000806060878903121561095157600080fd5b86356001600160401b0381111561096757600080fd5b61097389828a016108f0565b90975095505060208701356001600160401b0381111561099257600080fd5b61099e89828a016108f0565b90955093505060408701356001600160401b038111156109bd57600080fd5b6109c989828a016108f0565b979a9699509497509295939492505050565b815160808201908260005b6002811015610a055782518252602092830192909101906001016109e6565b50505060208301516040830160005b6002811015610a3c5782516001600160a01b0316825260209283019290910190600101610a14565b50505092915050565b60008060008060408587031215610a5b57600080fd5b84356001600160401b03811115610a7157600080fd5b610a7d878288016108f0565b90955093505060208501356001600160401b03811115610a9c57600080fd5b610aa8878288016108f0565b95989497509550505050565b634e487b7160e01b600052604160045260246000fd5b6020815260008251602080840152610ae560408401826107fc565b949350505050565b60405161010081016001600160401b0381118282101715610b1057610b10610ab4565b60405290565b604051601f8201601f191681016001600160401b0381118282101715610b3e57610b3e610ab4565b604052919050565b600082601f830112610b5757600080fd5b81356001600160401b03811115610b7057610b70610ab4565b610b83601f8201601f1916602001610b16565b818152846020838601011115610b9857600080fd5b816020850160208301376000918101602001919091529392505050565b6001600160a01b0381168114610bca57600080fd5b50565b8035610bd881610bb5565b919050565b600060208284031215610bef57600080fd5b81356001600160401b03811115610c0557600080fd5b82016101008185031215610c1857600080fd5b610c20610aed565b81356001600160401b03811115610c3657600080fd5b610c4286828501610b46565b825250610c5160208301610bcd565b6020820152610c6260408301610bcd565b6040820152606082810135908201526080808301359082015260a08083013590820152610c9160c08301610bcd565b60c082015260e08201356001600160401b03811115610caf57600080fd5b610cbb86828501610b46565b60e083015250949350505050565b600060208284031215610cdb57600080fd5b81356001600160401b03811115610cf157600080fd5b820160208185031215610d0357600080fd5b604051602081016001600160401b0381118282101715610d2557610d25610ab4565b60405281356001600160401b03811115610d3e57600080fd5b610d4a86828501610b46565b825250949350505050565b600082601f830112610d6657600080fd5b610d706040610b16565b806040840185811115610d8257600080fd5b845b81811015610da5578035610d9781610bb5565b845260209384019301610d84565b509095945050505050565b60006080828403128015610dc357600080fd5b506040805160009181016001600160401b0381118282101715610de857610de8610ab4565b604052601f84018513610df9578182fd5b610e036040610b16565b806040860187811115610e14578485fd5b865b81811015610e2e578035845260209384019301610e16565b50818452610e3c8882610d55565b602085015250919695505050505050565b634e487b7160e01b600052602160045260246000fdfe7475706c6528627974657320696e69746961746f725369676e61747572652c206164647265737320696e69746961746f722c206164647265737320726573706f6e6465722c206279746573333220646174612c2075696e74323536206e6f6e63652c2075696e74323536206665652c20616464726573732063616c6c546f2c2062797465732063616c6c4461746129",
}

// Withdraw is an auto generated Go binding around an Ethereum contract.
type Withdraw struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Withdraw) GetABI() abi.ABI {
	return c.abi
}

// NewWithdraw creates a new instance of Withdraw.
func NewWithdraw() *Withdraw {
	parsed, err := WithdrawMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Withdraw{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Withdraw) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (withdraw *Withdraw) PackEncodedCancel() []byte {
	enc, err := withdraw.abi.Pack("EncodedCancel")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (withdraw *Withdraw) TryPackEncodedCancel() ([]byte, error) {
	return withdraw.abi.Pack("EncodedCancel")
}

// UnpackEncodedCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0528aa1c.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (withdraw *Withdraw) UnpackEncodedCancel(data []byte) ([]byte, error) {
	out, err := withdraw.abi.Unpack("EncodedCancel", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8052474d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Name() view returns(string)
func (withdraw *Withdraw) PackName() []byte {
	enc, err := withdraw.abi.Pack("Name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8052474d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Name() view returns(string)
func (withdraw *Withdraw) TryPackName() ([]byte, error) {
	return withdraw.abi.Pack("Name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8052474d.
//
// Solidity: function Name() view returns(string)
func (withdraw *Withdraw) UnpackName(data []byte) (string, error) {
	out, err := withdraw.abi.Unpack("Name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackResolverEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3722aff9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ResolverEncoding() view returns(string)
func (withdraw *Withdraw) PackResolverEncoding() []byte {
	enc, err := withdraw.abi.Pack("ResolverEncoding")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolverEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3722aff9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ResolverEncoding() view returns(string)
func (withdraw *Withdraw) TryPackResolverEncoding() ([]byte, error) {
	return withdraw.abi.Pack("ResolverEncoding")
}

// UnpackResolverEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3722aff9.
//
// Solidity: function ResolverEncoding() view returns(string)
func (withdraw *Withdraw) UnpackResolverEncoding(data []byte) (string, error) {
	out, err := withdraw.abi.Unpack("ResolverEncoding", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackStateEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8de8b77e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function StateEncoding() view returns(string)
func (withdraw *Withdraw) PackStateEncoding() []byte {
	enc, err := withdraw.abi.Pack("StateEncoding")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStateEncoding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8de8b77e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function StateEncoding() view returns(string)
func (withdraw *Withdraw) TryPackStateEncoding() ([]byte, error) {
	return withdraw.abi.Pack("StateEncoding")
}

// UnpackStateEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8de8b77e.
//
// Solidity: function StateEncoding() view returns(string)
func (withdraw *Withdraw) UnpackStateEncoding(data []byte) (string, error) {
	out, err := withdraw.abi.Unpack("StateEncoding", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94184ba9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) pure returns(bool)
func (withdraw *Withdraw) PackCreate(encodedBalance []byte, encodedState []byte) []byte {
	enc, err := withdraw.abi.Pack("create", encodedBalance, encodedState)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94184ba9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) pure returns(bool)
func (withdraw *Withdraw) TryPackCreate(encodedBalance []byte, encodedState []byte) ([]byte, error) {
	return withdraw.abi.Pack("create", encodedBalance, encodedState)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94184ba9.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) pure returns(bool)
func (withdraw *Withdraw) UnpackCreate(data []byte) (bool, error) {
	out, err := withdraw.abi.Unpack("create", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackGetRegistryInformation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x206162be.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (withdraw *Withdraw) PackGetRegistryInformation() []byte {
	enc, err := withdraw.abi.Pack("getRegistryInformation")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetRegistryInformation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x206162be.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (withdraw *Withdraw) TryPackGetRegistryInformation() ([]byte, error) {
	return withdraw.abi.Pack("getRegistryInformation")
}

// UnpackGetRegistryInformation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x206162be.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (withdraw *Withdraw) UnpackGetRegistryInformation(data []byte) (RegisteredTransfer, error) {
	out, err := withdraw.abi.Unpack("getRegistryInformation", data)
	if err != nil {
		return *new(RegisteredTransfer), err
	}
	out0 := *abi.ConvertType(out[0], new(RegisteredTransfer)).(*RegisteredTransfer)
	return out0, nil
}

// PackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ef98a7e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) pure returns((uint256[2],address[2]) balance)
func (withdraw *Withdraw) PackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) []byte {
	enc, err := withdraw.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ef98a7e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) pure returns((uint256[2],address[2]) balance)
func (withdraw *Withdraw) TryPackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) ([]byte, error) {
	return withdraw.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
}

// UnpackResolve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ef98a7e.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) pure returns((uint256[2],address[2]) balance)
func (withdraw *Withdraw) UnpackResolve(data []byte) (Balance, error) {
	out, err := withdraw.abi.Unpack("resolve", data)
	if err != nil {
		return *new(Balance), err
	}
	out0 := *abi.ConvertType(out[0], new(Balance)).(*Balance)
	return out0, nil
}
