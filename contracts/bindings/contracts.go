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
	Bin: "0x60c060405234801561001057600080fd5b50604051610cdc380380610cdc83398101604081905261002f91610045565b6001600160a01b0390911660805260a05261007f565b6000806040838503121561005857600080fd5b82516001600160a01b038116811461006f57600080fd5b6020939093015192949293505050565b60805160a051610c166100c66000396000818161015101528181610243015261026a01526000818160cf015281816102080152818161029801526103aa0152610c166000f3fe6080604052600436106100705760003560e01c806335a1ba6f1161004e57806335a1ba6f14610194578063e617aaac146101d9578063efe43693146101f9578063fe4545011461022c57600080fd5b806315727e911461007557806332a130c9146101425780633408e4701461017f575b600080fd5b34801561008157600080fd5b50604080517f3d602d80600a3d3981f3363d3d373d3d3d363d7300000000000000000000000060208201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000060601b1660348201527f5af43d82803e903d91602b57fd5bf3000000000000000000000000000000000060488201528151603781830301815260579091019182905261013991610ab0565b60405180910390f35b34801561014e57600080fd5b507f00000000000000000000000000000000000000000000000000000000000000005b604051908152602001610139565b34801561018b57600080fd5b5061017161023f565b3480156101a057600080fd5b506101b46101af366004610b45565b610291565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610139565b3480156101e557600080fd5b506101b46101f4366004610b45565b6103a3565b34801561020557600080fd5b507f00000000000000000000000000000000000000000000000000000000000000006101b4565b6101b461023a366004610b78565b6103e1565b60007f00000000000000000000000000000000000000000000000000000000000000001561028c57507f000000000000000000000000000000000000000000000000000000000000000090565b504690565b60006102c67f00000000000000000000000000000000000000000000000000000000000000006102c18585610565565b6105d3565b6040517f2d34ba7900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8581166004830152848116602483015291925090821690632d34ba7990604401600060405180830381600087803b15801561033b57600080fd5b505af115801561034f573d6000803e3d6000fd5b505060405173ffffffffffffffffffffffffffffffffffffffff841681527fa79ba8cc5fdc29196c8d65701a02433c92328f38f0ffbea3908335b80d81409d9250602001905060405180910390a192915050565b60006103d87f00000000000000000000000000000000000000000000000000000000000000006103d38585610565565b6105e1565b90505b92915050565b60006103ed8585610291565b90508173ffffffffffffffffffffffffffffffffffffffff8416156104d2576000610419853386610657565b92509050806104af576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f4368616e6e656c466163746f72793a2045524332305f5452414e534645525f4660448201527f41494c454400000000000000000000000000000000000000000000000000000060648201526084015b60405180910390fd5b6104d073ffffffffffffffffffffffffffffffffffffffff861684846107c9565b505b6040517f635ae90100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85811660048301526024820183905283169063635ae9019034906044016000604051808303818588803b15801561054357600080fd5b505af1158015610557573d6000803e3d6000fd5b505050505050949350505050565b6000828261057161023f565b6040517fffffffffffffffffffffffffffffffffffffffff000000000000000000000000606094851b811660208301529290931b9091166034830152604882015260680160405160208183030381529060405280519060200120905092915050565b60006103d883836000610896565b6040513060388201526f5af43d82803e903d91602b57fd5bf3ff602482015260148101839052733d602d80600a3d3981f3363d3d373d3d3d363d738152605881018290526037600c8201206078820152605560439091012060009073ffffffffffffffffffffffffffffffffffffffff166103d8565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201526000908190819073ffffffffffffffffffffffffffffffffffffffff8716906370a0823190602401602060405180830381865afa1580156106c8573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906106ec9190610bc3565b905061071073ffffffffffffffffffffffffffffffffffffffff8716863087610973565b925082156107c0576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152819073ffffffffffffffffffffffffffffffffffffffff8816906370a0823190602401602060405180830381865afa158015610784573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906107a89190610bc3565b6107b29190610bdc565b9150838211156107c0578391505b50935093915050565b6107d6838383600061098c565b610891576107e883836000600161098c565b610836576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff841660048201526024016104a6565b610843838383600161098c565b610891576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff841660048201526024016104a6565b505050565b6000814710156108db576040517fcf479181000000000000000000000000000000000000000000000000000000008152476004820152602481018390526044016104a6565b763d602d80600a3d3981f3363d3d373d3d3d363d730000008460601b60e81c176000526e5af43d82803e903d91602b57fd5bf38460781b17602052826037600984f5905073ffffffffffffffffffffffffffffffffffffffff811661096c576040517fb06ebf3d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b9392505050565b6000610983858585856000610a18565b95945050505050565b6040517f095ea7b300000000000000000000000000000000000000000000000000000000600081815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af192506001600051148316610a0c5783831516156109ff573d6000823e3d81fd5b6000873b113d1516831692505b60405250949350505050565b6040517f23b872dd00000000000000000000000000000000000000000000000000000000600081815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af192506001600051148316610a9e578383151615610a91573d6000823e3d81fd5b6000883b113d1516831692505b60405250600060605295945050505050565b602081526000825180602084015260005b81811015610ade5760208186018101516040868401015201610ac1565b5060006040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b803573ffffffffffffffffffffffffffffffffffffffff81168114610b4057600080fd5b919050565b60008060408385031215610b5857600080fd5b610b6183610b1c565b9150610b6f60208401610b1c565b90509250929050565b60008060008060808587031215610b8e57600080fd5b610b9785610b1c565b9350610ba560208601610b1c565b9250610bb360408601610b1c565b9396929550929360600135925050565b600060208284031215610bd557600080fd5b5051919050565b818103818111156103db577f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd",
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
	ABI: "[{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"AliceDeposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"defunder\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreChannelState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"channelStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"consensusExpiry\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"defundExpiry\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structChannelDispute\",\"name\":\"dispute\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"}],\"name\":\"ChannelDefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreChannelState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"channelStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"consensusExpiry\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"defundExpiry\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structChannelDispute\",\"name\":\"dispute\",\"type\":\"tuple\"}],\"name\":\"ChannelDisputed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"defunder\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreTransferState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"transferStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"transferDisputeExpiry\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"isDefunded\",\"type\":\"bool\"}],\"indexed\":false,\"internalType\":\"structTransferDispute\",\"name\":\"dispute\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"encodedInitialState\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"indexed\":false,\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"name\":\"TransferDefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structCoreTransferState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"transferStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"transferDisputeExpiry\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"isDefunded\",\"type\":\"bool\"}],\"indexed\":false,\"internalType\":\"structTransferDispute\",\"name\":\"dispute\",\"type\":\"tuple\"}],\"name\":\"TransferDisputed\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreChannelState\",\"name\":\"ccs\",\"type\":\"tuple\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"indices\",\"type\":\"uint256[]\"}],\"name\":\"defundChannel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreTransferState\",\"name\":\"cts\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"encodedInitialTransferState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedTransferResolver\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"responderSignature\",\"type\":\"bytes\"}],\"name\":\"defundTransfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"depositAlice\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"alice\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"assetIds\",\"type\":\"address[]\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance[]\",\"name\":\"balances\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsA\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"processedDepositsB\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"defundNonces\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"timeout\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreChannelState\",\"name\":\"ccs\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"aliceSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"bobSignature\",\"type\":\"bytes\"}],\"name\":\"disputeChannel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"transferDefinition\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"initiator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"responder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"transferTimeout\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"initialStateHash\",\"type\":\"bytes32\"}],\"internalType\":\"structCoreTransferState\",\"name\":\"cts\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"merkleProofData\",\"type\":\"bytes32[]\"}],\"name\":\"disputeTransfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"exit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getAlice\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getBob\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getChannelDispute\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"channelStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"merkleRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"consensusExpiry\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"defundExpiry\",\"type\":\"uint256\"}],\"internalType\":\"structChannelDispute\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getDefundNonce\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"getExitableAmount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getTotalDepositsAlice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getTotalDepositsBob\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"}],\"name\":\"getTotalTransferred\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"transferId\",\"type\":\"bytes32\"}],\"name\":\"getTransferDispute\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"transferStateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"transferDisputeExpiry\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"isDefunded\",\"type\":\"bool\"}],\"internalType\":\"structTransferDispute\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"callTo\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"callData\",\"type\":\"bytes\"}],\"internalType\":\"structWithdrawData\",\"name\":\"wd\",\"type\":\"tuple\"}],\"name\":\"getWithdrawalTransactionRecord\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"alice_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bob_\",\"type\":\"address\"}],\"name\":\"setup\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"callTo\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"callData\",\"type\":\"bytes\"}],\"internalType\":\"structWithdrawData\",\"name\":\"wd\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"aliceSignature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"bobSignature\",\"type\":\"bytes\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "eb1e4dbfdbe5132c156470ac277d96f101",
	Bin: "0x60a0604052348015600f57600080fd5b5030608052608051614604610036600039600081816104150152610de501526146046000f3fe6080604052600436106101485760003560e01c80636f33389e116100c0578063e7283a8d11610074578063eeb30fea11610059578063eeb30fea146103af578063f19eb10e146103c4578063f83d08ba146103e657600080fd5b8063e7283a8d1461036f578063e98525691461038f57600080fd5b8063b081e9c8116100a5578063b081e9c81461030f578063c60939be1461032f578063cefa51221461034f57600080fd5b80636f33389e146102b15780638c048fc2146102df57600080fd5b80633ff0da16116101175780635bc9d96d116100fc5780635bc9d96d1461025e5780635fd334d91461027e578063635ae9011461029e57600080fd5b80633ff0da16146102115780634d3fcbda1461023e57600080fd5b8063072f25fd14610170578063241686a0146101925780632c889aa1146101d15780632d34ba79146101f157600080fd5b3661016b5760005460a081901c600114610164576101646103fe565b6000819055005b600080fd5b34801561017c57600080fd5b5061019061018b366004613445565b610504565b005b34801561019e57600080fd5b506101a76108c9565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b3480156101dd57600080fd5b506101906101ec366004613513565b6108fc565b3480156101fd57600080fd5b5061019061020c3660046135e4565b610dce565b34801561021d57600080fd5b5061023161022c36600461361d565b61106d565b6040516101c89190613636565b34801561024a57600080fd5b506101906102593660046136b1565b6110e0565b34801561026a57600080fd5b50610190610279366004613741565b61161e565b34801561028a57600080fd5b5061019061029936600461378c565b6117fd565b6101906102ac3660046137e2565b611b22565b3480156102bd57600080fd5b506102d16102cc36600461380e565b611d78565b6040519081526020016101c8565b3480156102eb57600080fd5b506102ff6102fa36600461382b565b611db7565b60405190151581526020016101c8565b34801561031b57600080fd5b506102d161032a36600461380e565b611e2f565b34801561033b57600080fd5b5061019061034a366004613860565b611e58565b34801561035b57600080fd5b506102d161036a36600461380e565b612372565b34801561037b57600080fd5b506102d161038a36600461380e565b6123b1565b34801561039b57600080fd5b506102d16103aa3660046135e4565b6123f0565b3480156103bb57600080fd5b506101a7612441565b3480156103d057600080fd5b506103d961245e565b6040516101c8919061389b565b3480156103f257600080fd5b5060005460a01c6102d1565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001630036104a2576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601a60248201527f4d6173746572636f70793a204f4e4c595f5649415f50524f585900000000000060448201526064015b60405180910390fd5b6040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f5265656e7472616e637947756172643a205245454e5452414e545f43414c4c006044820152606401610499565b60005460a081901c60011461051b5761051b6103fe565b7403000000000000000000000000000000000000000081186000558730610545602083018361380e565b73ffffffffffffffffffffffffffffffffffffffff16146105c2576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f5452414e534645526044820152606401610499565b6020808a01356000908152600c82526040808220815160608101835281548152600182015494810185905260029091015460ff1615159181019190915291900361068e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f434d4341646a7564696361746f723a205452414e534645525f4e4f545f44495360448201527f50555445440000000000000000000000000000000000000000000000000000006064820152608401610499565b80516040516106a1908c90602001613a1a565b6040516020818303038152906040528051906020012014610744576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f434d4341646a7564696361746f723a20494e56414c49445f5452414e5346455260448201527f5f484153480000000000000000000000000000000000000000000000000000006064820152608401610499565b8060400151156107d6576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602960248201527f434d4341646a7564696361746f723a205452414e534645525f414c524541445960448201527f5f444546554e44454400000000000000000000000000000000000000000000006064820152608401610499565b600160408083018290526020808d01356000908152600c9091522060020180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001690911790556108256133a0565b8160200151421015610847576108408b8b8b8b8b8b8b6124d3565b905061085c565b610859368c90038c0160c08d01613ad0565b90505b61087561086f60c08d0160a08e0161380e565b826127ee565b7f93f6b8187e81bd7d01ce234c043cd6ae4feda2e2ae91daae0962c68a656da8c7338c848d8d8d8d886040516108b2989796959493929190613beb565b60405180910390a150505060005550505050505050565b6000805460a01c6001146108df576108df6103fe565b5060015473ffffffffffffffffffffffffffffffffffffffff1690565b60005460a081901c600114610913576109136103fe565b7403000000000000000000000000000000000000000081186000553061093c602088018861380e565b73ffffffffffffffffffffffffffffffffffffffff16146109b9576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f434d4357697468647261773a204348414e4e454c5f4d49534d415443480000006044820152606401610499565b6000866040516020016109cc9190613e19565b6040516020818303038152906040528051906020012090506000610a7b6001836040516020016109fd929190613e5b565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815282825280516020918201207f16566563746f72205369676e6564204d6573736167653a0a333200000000000084830152603a8085019190915282518085039091018152605a909301909152815191012090565b9050610a91818888610a8c60005490565b6128df565b610af7576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f434d4357697468647261773a20494e56414c49445f414c4943455f53494700006044820152606401610499565b610b1c818686610a8c60015473ffffffffffffffffffffffffffffffffffffffff1690565b610b82576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601c60248201527f434d4357697468647261773a20494e56414c49445f424f425f534947000000006044820152606401610499565b60008281526004602052604090205460ff1615610bfb576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f434d4357697468647261773a20414c52454144595f45584543555445440000006044820152606401610499565b600082815260046020908152604080832080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055610c5191610c47918c01908c0161380e565b8a6060013561294b565b90506000811180610c8857506000610c6f60c08b0160a08c0161380e565b73ffffffffffffffffffffffffffffffffffffffff1614155b610cee576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601260248201527f434d4357697468647261773a204e4f5f4f5000000000000000000000000000006044820152606401610499565b610d17610d0160408b0160208c0161380e565b610d1160608c0160408d0161380e565b83612966565b6000610d2960c08b0160a08c0161380e565b73ffffffffffffffffffffffffffffffffffffffff1614610dc157610d5460c08a0160a08b0161380e565b73ffffffffffffffffffffffffffffffffffffffff1663f50cd32c8a836040518363ffffffff1660e01b8152600401610d8e929190613ea0565b600060405180830381600087803b158015610da857600080fd5b505af1158015610dbc573d6000803e3d6000fd5b505050505b5050506000555050505050565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163003610e6d576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601a60248201527f4d6173746572636f70793a204f4e4c595f5649415f50524f58590000000000006044820152606401610499565b60005415610ed7576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f434d43436f72653a20414c52454144595f5345545550000000000000000000006044820152606401610499565b73ffffffffffffffffffffffffffffffffffffffff821615801590610f11575073ffffffffffffffffffffffffffffffffffffffff811615155b610f77576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601c60248201527f434d43436f72653a20494e56414c49445f5041525449434950414e54000000006044820152606401610499565b8073ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff160361100c576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f434d43436f72653a204944454e544943414c5f5041525449434950414e5453006044820152606401610499565b73ffffffffffffffffffffffffffffffffffffffff9182167401000000000000000000000000000000000000000017600055600180547fffffffffffffffffffffffff00000000000000000000000000000000000000001691909216179055565b604080516060810182526000808252602082018190529181019190915260005460a01c60011461109f5761109f6103fe565b506000818152600c60209081526040918290208251606081018452815481526001820154928101929092526002015460ff161515918101919091525b919050565b60005460a081901c6001146110f7576110f76103fe565b7403000000000000000000000000000000000000000081186000558530611121602083018361380e565b73ffffffffffffffffffffffffffffffffffffffff16148015611180575060005473ffffffffffffffffffffffffffffffffffffffff16611168604083016020840161380e565b73ffffffffffffffffffffffffffffffffffffffff16145b80156111c8575060015473ffffffffffffffffffffffffffffffffffffffff166111b0606083016040840161380e565b73ffffffffffffffffffffffffffffffffffffffff16145b61122e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f434d4341646a7564696361746f723a20494e56414c49445f4348414e4e454c006044820152606401610499565b84611295576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f434d4341646a7564696361746f723a204e4f5f4153534554535f474956454e006044820152606401610499565b84831115611325576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602360248201527f434d4341646a7564696361746f723a2057524f4e475f41525241595f4c454e4760448201527f54485300000000000000000000000000000000000000000000000000000000006064820152608401610499565b6040805160a081018252600654808252600754602080840191909152600854838501526009546060840152600a54608084015292519192909161136a918b91016141be565b604051602081830303815290604052805190602001201461140c576040517f08c379a0000000000000000000000000000000000000000000000000000000008152602060048201526024808201527f434d4341646a7564696361746f723a20494e56414c49445f4348414e4e454c5f60448201527f48415348000000000000000000000000000000000000000000000000000000006064820152608401610499565b61141581612a07565b61147b576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f434d4341646a7564696361746f723a20494e56414c49445f50484153450000006044820152606401610499565b60005b868110156115d257600088888381811061149a5761149a6141d1565b90506020020160208101906114af919061380e565b90506000868310156115a4578787848181106114cd576114cd6141d1565b9050602002013590508a80606001906114e69190614200565b828181106114f6576114f66141d1565b905060200201602081019061150b919061380e565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff161461159f576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f434d4341646a7564696361746f723a20494e4445585f4d49534d4154434800006044820152606401610499565b6115bd565b6115ba6115b460608d018d614200565b84612a22565b90505b6115c88b8383612a8e565b505060010161147e565b507f49cbb28c69ffbdb6b3893f83d64557662a5dd43ffd6045b6a5180ab0a027f2243389838a8a60405161160a959493929190614268565b60405180910390a150506000555050505050565b60005460a081901c600114611635576116356103fe565b7403000000000000000000000000000000000000000081186000553373ffffffffffffffffffffffffffffffffffffffff8416148061169f57508173ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff16145b611705576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601860248201527f434d4341737365743a204f574e45525f4d49534d4154434800000000000000006044820152606401610499565b73ffffffffffffffffffffffffffffffffffffffff808516600090815260036020908152604080832093871683529290529081205490611745868361294b565b9050600081116117b1576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f434d4341737365743a204e4f5f4f5000000000000000000000000000000000006044820152606401610499565b73ffffffffffffffffffffffffffffffffffffffff808716600090815260036020908152604080832093891683529290522081830390556117f3868583612966565b5050600055505050565b60005460a081901c600114611814576118146103fe565b740300000000000000000000000000000000000000008118600055833061183e602083018361380e565b73ffffffffffffffffffffffffffffffffffffffff16146118bb576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f5452414e534645526044820152606401610499565b6000856040516020016118ce9190613a1a565b6040516020818303038152906040528051906020012090506118f7858560066002015484612d31565b611982576040517f08c379a0000000000000000000000000000000000000000000000000000000008152602060048201526024808201527f434d4341646a7564696361746f723a20494e56414c49445f4d45524b4c455f5060448201527f524f4f46000000000000000000000000000000000000000000000000000000006064820152608401610499565b60095442108015906119955750600a5442105b6119fb576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f434d4341646a7564696361746f723a20494e56414c49445f50484153450000006044820152606401610499565b6020808701356000908152600c90915260409020600181015415611aa1576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602960248201527f434d4341646a7564696361746f723a205452414e534645525f414c524541445960448201527f5f444953505554454400000000000000000000000000000000000000000000006064820152608401610499565b6000611ab26101408901354261431f565b83835560018301819055604080516060810182528581526020810183905260008183015290519192507f87b348a76dd4ef431d45553a1d8c5934db960e64201a5776ab64e3eb397f4cfa91611b0b9133918c9190614332565b60405180910390a150505060009190915550505050565b60005460a081901c600114611b3957611b396103fe565b7403000000000000000000000000000000000000000081186000558173ffffffffffffffffffffffffffffffffffffffff8416611bde57823414611bd9576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601a60248201527f434d434465706f7369743a2056414c55455f4d49534d415443480000000000006044820152606401610499565b611d0c565b3415611c6c576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602160248201527f434d434465706f7369743a204554485f574954485f4552435f5452414e53464560448201527f52000000000000000000000000000000000000000000000000000000000000006064820152608401610499565b6000611c79853386612d49565b9250905080611d0a576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602160248201527f434d434465706f7369743a2045524332305f5452414e534645525f4641494c4560448201527f44000000000000000000000000000000000000000000000000000000000000006064820152608401610499565b505b73ffffffffffffffffffffffffffffffffffffffff8416600081815260056020908152604091829020805485019055815192835282018390527fb52926ac8ed62d53d4b88d81b71c48639bd63aa53950fcf3e1d7676ca7c26140910160405180910390a1506000555050565b6000805460a01c600114611d8e57611d8e6103fe565b5073ffffffffffffffffffffffffffffffffffffffff1660009081526005602052604090205490565b6000805460a01c600114611dcd57611dcd6103fe565b6004600083604051602001611de29190613e19565b604080518083037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe00181529181528151602092830120835290820192909252016000205460ff1692915050565b6000805460a01c600114611e4557611e456103fe565b6000611e5083612ebb565b949350505050565b60005460a081901c600114611e6f57611e6f6103fe565b7403000000000000000000000000000000000000000081186000558530611e99602083018361380e565b73ffffffffffffffffffffffffffffffffffffffff16148015611ef8575060005473ffffffffffffffffffffffffffffffffffffffff16611ee0604083016020840161380e565b73ffffffffffffffffffffffffffffffffffffffff16145b8015611f40575060015473ffffffffffffffffffffffffffffffffffffffff16611f28606083016040840161380e565b73ffffffffffffffffffffffffffffffffffffffff16145b611fa6576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f434d4341646a7564696361746f723a20494e56414c49445f4348414e4e454c006044820152606401610499565b600087604051602001611fb991906141be565b6040516020818303038152906040528051906020012090506000611fea6000836040516020016109fd929190613e5b565b9050612002818989610a8c60408e0160208f0161380e565b61208e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602160248201527f434d4341646a7564696361746f723a20494e56414c49445f414c4943455f534960448201527f47000000000000000000000000000000000000000000000000000000000000006064820152608401610499565b6120a4818787610a8c60608e0160408f0161380e565b61210a576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f434d4341646a7564696361746f723a20494e56414c49445f424f425f534947006044820152606401610499565b6040805160a08101825260065481526007546020820152600854918101919091526009546060820152600a54608082015261214481612a07565b156121ab576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f434d4341646a7564696361746f723a20494e56414c49445f50484153450000006044820152606401610499565b600081602001518b61012001351190508160600151421015612233578061222e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f434d4341646a7564696361746f723a20494e56414c49445f4e4f4e43450000006044820152606401610499565b6122f6565b8080612252575081602001518b61012001351480156122525750815184145b6122b8576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f434d4341646a7564696361746f723a20494e56414c49445f4e4f4e43450000006044820152606401610499565b6122c76101008c01354261431f565b606083018190526009556122e16101008c01356002614382565b6122eb904261431f565b60808301819052600a555b80156123255783825260068490556101208b0135602083018190526007556101408b0135604083018190526008555b7fef03cf86f2e77e1a0ae5cb25b50519e55b94788b920ace71f92341df2dab97ed338c8460405161235893929190614399565b60405180910390a150505060009290925550505050505050565b6000805460a01c600114612388576123886103fe565b5073ffffffffffffffffffffffffffffffffffffffff1660009081526002602052604090205490565b6000805460a01c6001146123c7576123c76103fe565b5073ffffffffffffffffffffffffffffffffffffffff166000908152600b602052604090205490565b6000805460a01c600114612406576124066103fe565b5073ffffffffffffffffffffffffffffffffffffffff8083166000908152600360209081526040808320938516835292905220545b92915050565b6000805460a01c600114612457576124576103fe565b5060005490565b6040805160a08101825260008082526020820181905291810182905260608101829052608081019190915260005460a01c60011461249e5761249e6103fe565b506040805160a08101825260065481526007546020820152600854918101919091526009546060820152600a54608082015290565b6124db6133a0565b87610160013587876040516124f1929190614402565b604051809103902014612586576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f434d4341646a7564696361746f723a20494e56414c49445f5452414e5346455260448201527f5f484153480000000000000000000000000000000000000000000000000000006064820152608401610499565b61259660a0890160808a0161380e565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16148061263b575061263b6126298961016001356040517f16566563746f72205369676e6564204d6573736167653a0a33320000000000006020820152603a8101829052600090605a01604051602081830303815290604052805190602001209050919050565b8484610a8c60a08d0160808e0161380e565b6126a1576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f5245534f4c5645526044820152606401610499565b6126b16060890160408a0161380e565b73ffffffffffffffffffffffffffffffffffffffff16638ef98a7e8960c0016040516020016126e09190614412565b604051602081830303815290604052898989896040518663ffffffff1660e01b8152600401612713959493929190614420565b608060405180830381865afa158015612730573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061275491906144b0565b905061276860e089013560c08a013561431f565b81516020810151905161277b919061431f565b11156127e3576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820181905260248201527f434d4341646a7564696361746f723a20494e56414c49445f42414c414e4345536044820152606401610499565b979650505050505050565b73ffffffffffffffffffffffffffffffffffffffff82166000908152600360205260408120905b60028110156128d95782516000908260028110612834576128346141d1565b6020020151905080156128d057600084602001518360028110612859576128596141d1565b602002015190506128a88460008373ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020016000205483612f03565b73ffffffffffffffffffffffffffffffffffffffff9091166000908152602085905260409020555b50600101612815565b50505050565b60008060006128ef878787612f40565b509092509050600081600381111561290957612909613e2c565b1480156127e357508373ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff1614979650505050505050565b600061295f8261295a85612f8a565b613042565b9392505050565b73ffffffffffffffffffffffffffffffffffffffff8316600090815260026020526040902080548201905561299c838383613052565b612a02576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601960248201527f434d4341737365743a205452414e534645525f4641494c4544000000000000006044820152606401610499565b505050565b60004282606001511115801561243b57505060800151421090565b60005b8281101561295f578173ffffffffffffffffffffffffffffffffffffffff16848483818110612a5657612a566141d1565b9050602002016020810190612a6b919061380e565b73ffffffffffffffffffffffffffffffffffffffff161461295f57600101612a25565b6000612a9d6060850185614200565b90508214159050600081612ab2576001612ad7565b612abf60e0860186614200565b84818110612acf57612acf6141d1565b905060200201355b73ffffffffffffffffffffffffffffffffffffffff85166000908152600b60205260409020549091508111612b8e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602860248201527f434d4341646a7564696361746f723a204348414e4e454c5f414c52454144595f60448201527f444546554e4445440000000000000000000000000000000000000000000000006064820152608401610499565b73ffffffffffffffffffffffffffffffffffffffff84166000908152600b6020526040812082905580612bc086612ebb565b91509150612bcc6133a0565b8415612c9c57612bdf6080890189614570565b87818110612bef57612bef6141d1565b905060800201803603810190612c059190613ad0565b9050612c1460a0890189614200565b87818110612c2457612c246141d1565b60200291909101359093039250612c3e60c0890189614200565b87818110612c4e57612c4e6141d1565b9050602002013582039150612c7e8160000151600060028110612c7357612c736141d1565b602002015184612f03565b815152805160200151612c919083612f03565b815160200152612d1d565b60408051608081018252808201858152606082018590528152815180830183529091602080840192918291612cd5918e01908e0161380e565b73ffffffffffffffffffffffffffffffffffffffff168152602001612d0060608d0160408e0161380e565b73ffffffffffffffffffffffffffffffffffffffff169052905290505b612d2787826127ee565b5050505050505050565b600082612d3f8686856130cf565b1495945050505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201526000908190819073ffffffffffffffffffffffffffffffffffffffff8716906370a0823190602401602060405180830381865afa158015612dba573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190612dde91906145d8565b9050612e0273ffffffffffffffffffffffffffffffffffffffff8716863087613111565b92508215612eb2576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152819073ffffffffffffffffffffffffffffffffffffffff8816906370a0823190602401602060405180830381865afa158015612e76573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190612e9a91906145d8565b612ea491906145f1565b915083821115612eb2578391505b50935093915050565b73ffffffffffffffffffffffffffffffffffffffff811660009081526005602090815260408083205460029092528220549091908290612efa85612f8a565b01039050915091565b6000828201838110159081027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8082188302185b95945050505050565b600080806041849003612f765784356020860135604087013560001a612f6889828585613121565b955095509550505050612f81565b506000915060029050825b93509350939050565b600073ffffffffffffffffffffffffffffffffffffffff82161561303b576040517f70a0823100000000000000000000000000000000000000000000000000000000815230600482015273ffffffffffffffffffffffffffffffffffffffff8316906370a0823190602401602060405180830381865afa158015613012573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061303691906145d8565b61243b565b4792915050565b600082821882841002821861295f565b600073ffffffffffffffffffffffffffffffffffffffff8416156130985761309173ffffffffffffffffffffffffffffffffffffffff8516848461321b565b905061295f565b6130b283836040518060200160405280600081525061322a565b9050801580156130c2575060003d115b1561295f5761295f613241565b600081815b84811015613108576130fe828787848181106130f2576130f26141d1565b9050602002013561324d565b91506001016130d4565b50949350505050565b6000612f3785858585600061327c565b600080807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561315c5750600091506003905082613211565b604080516000808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156131b0573d6000803e3d6000fd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff811661320757506000925060019150829050613211565b9250600091508190505b9450945094915050565b6000611e508484846000613314565b600080600083516020850186885af1949350505050565b6040513d6000823e3d81fd5b600081831061326957600082815260208490526040902061295f565b600083815260208390526040902061295f565b6040517f23b872dd00000000000000000000000000000000000000000000000000000000600081815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060016000511483166133025783831516156132f5573d6000823e3d81fd5b6000883b113d1516831692505b60405250600060605295945050505050565b6040517fa9059cbb00000000000000000000000000000000000000000000000000000000600081815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af192506001600051148316613394578383151615613387573d6000823e3d81fd5b6000873b113d1516831692505b60405250949350505050565b60405180604001604052806133b36133c5565b81526020016133c06133c5565b905290565b60405180604001604052806002906020820280368337509192915050565b600061018082840312156133f657600080fd5b50919050565b60008083601f84011261340e57600080fd5b50813567ffffffffffffffff81111561342657600080fd5b60208301915083602082850101111561343e57600080fd5b9250929050565b60008060008060008060006101e0888a03121561346157600080fd5b61346b89896133e3565b965061018088013567ffffffffffffffff81111561348857600080fd5b6134948a828b016133fc565b9097509550506101a088013567ffffffffffffffff8111156134b557600080fd5b6134c18a828b016133fc565b9095509350506101c088013567ffffffffffffffff8111156134e257600080fd5b6134ee8a828b016133fc565b989b979a50959850939692959293505050565b600060e082840312156133f657600080fd5b60008060008060006060868803121561352b57600080fd5b853567ffffffffffffffff81111561354257600080fd5b61354e88828901613501565b955050602086013567ffffffffffffffff81111561356b57600080fd5b613577888289016133fc565b909550935050604086013567ffffffffffffffff81111561359757600080fd5b6135a3888289016133fc565b969995985093965092949392505050565b73ffffffffffffffffffffffffffffffffffffffff811681146135d657600080fd5b50565b80356110db816135b4565b600080604083850312156135f757600080fd5b8235613602816135b4565b91506020830135613612816135b4565b809150509250929050565b60006020828403121561362f57600080fd5b5035919050565b81518152602080830151908201526040808301511515908201526060810161243b565b600061016082840312156133f657600080fd5b60008083601f84011261367e57600080fd5b50813567ffffffffffffffff81111561369657600080fd5b6020830191508360208260051b850101111561343e57600080fd5b6000806000806000606086880312156136c957600080fd5b853567ffffffffffffffff8111156136e057600080fd5b6136ec88828901613659565b955050602086013567ffffffffffffffff81111561370957600080fd5b6137158882890161366c565b909550935050604086013567ffffffffffffffff81111561373557600080fd5b6135a38882890161366c565b60008060006060848603121561375657600080fd5b8335613761816135b4565b92506020840135613771816135b4565b91506040840135613781816135b4565b809150509250925092565b60008060006101a084860312156137a257600080fd5b6137ac85856133e3565b925061018084013567ffffffffffffffff8111156137c957600080fd5b6137d58682870161366c565b9497909650939450505050565b600080604083850312156137f557600080fd5b8235613800816135b4565b946020939093013593505050565b60006020828403121561382057600080fd5b813561295f816135b4565b60006020828403121561383d57600080fd5b813567ffffffffffffffff81111561385457600080fd5b611e5084828501613501565b60008060008060006060868803121561387857600080fd5b853567ffffffffffffffff81111561388f57600080fd5b61354e88828901613659565b60a0810161243b828480518252602081015160208301526040810151604083015260608101516060830152608081015160808301525050565b6040818337604082016040820160005b60028110156139235781356138f8816135b4565b73ffffffffffffffffffffffffffffffffffffffff16835260209283019291909101906001016138e4565b5050505050565b8035613935816135b4565b73ffffffffffffffffffffffffffffffffffffffff16825260208181013590830152613963604082016135d9565b73ffffffffffffffffffffffffffffffffffffffff16604083015261398a606082016135d9565b73ffffffffffffffffffffffffffffffffffffffff1660608301526139b1608082016135d9565b73ffffffffffffffffffffffffffffffffffffffff1660808301526139d860a082016135d9565b73ffffffffffffffffffffffffffffffffffffffff1660a0830152613a0360c08084019083016138d4565b610140818101359083015261016090810135910152565b610180810161243b828461392a565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b6040805190810167ffffffffffffffff81118282101715613a7b57613a7b613a29565b60405290565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715613ac857613ac8613a29565b604052919050565b60006080828403128015613ae357600080fd5b506000613aee613a58565b84601f850112613afc578182fd5b6040613b0781613a81565b8082870188811115613b17578586fd5b875b81811015613b31578035845260209384019301613b19565b5081855285925088601f820112613b46578586fd5b839150613b5282613a81565b9381019391508189851115613b65578687fd5b8196505b84871015613b905786359150613b7e826135b4565b81835260209687019690920191613b69565b60208601525092979650505050505050565b8183528181602085013750600060208284010152600060207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b73ffffffffffffffffffffffffffffffffffffffff89168152613c11602082018961392a565b86516101a082015260208701516101c0820152604087015115156101e08201526102c06102008201526000613c4b6102c083018789613ba2565b828103610220840152613c5f818688613ba2565b84519092509050600061024084015b6002821015613c8e57825181526020928301926001929092019101613c6e565b5050506020830151610280830160005b6002811015613cd357825173ffffffffffffffffffffffffffffffffffffffff16825260209283019290910190600101613c9e565b5050509998505050505050505050565b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613d1857600080fd5b830160208101925035905067ffffffffffffffff811115613d3857600080fd5b80360382131561343e57600080fd5b60008135613d54816135b4565b73ffffffffffffffffffffffffffffffffffffffff1683526020820135613d7a816135b4565b73ffffffffffffffffffffffffffffffffffffffff166020840152613da1604083016135d9565b73ffffffffffffffffffffffffffffffffffffffff1660408401526060828101359084015260808083013590840152613ddc60a083016135d9565b73ffffffffffffffffffffffffffffffffffffffff1660a0840152613e0460c0830183613ce3565b60e060c0860152612f3760e086018284613ba2565b60208152600061295f6020830184613d47565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052602160045260246000fd5b6040810160028410613e96577f4e487b7100000000000000000000000000000000000000000000000000000000600052602160045260246000fd5b9281526020015290565b604081526000613eb36040830185613d47565b90508260208301529392505050565b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613ef757600080fd5b830160208101925035905067ffffffffffffffff811115613f1757600080fd5b8060051b360382131561343e57600080fd5b81835260208301925060008160005b84811015613f76578135613f4b816135b4565b73ffffffffffffffffffffffffffffffffffffffff1686526020958601959190910190600101613f38565b5093949350505050565b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613fb557600080fd5b830160208101925035905067ffffffffffffffff811115613fd557600080fd5b8060071b360382131561343e57600080fd5b81835260208301925060008160005b84811015613f765761400886836138d4565b6080958601959190910190600101613ff6565b81835260007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83111561404d57600080fd5b8260051b80836020870137939093016020019392505050565b61408d82614073836135d9565b73ffffffffffffffffffffffffffffffffffffffff169052565b600061409b602083016135d9565b73ffffffffffffffffffffffffffffffffffffffff1660208401526140c2604083016135d9565b73ffffffffffffffffffffffffffffffffffffffff1660408401526140ea6060830183613ec2565b610160606086015261410161016086018284613f29565b9150506141116080840184613f80565b8583036080870152614124838284613fe7565b9250505061413560a0840184613ec2565b85830360a087015261414883828461401b565b9250505061415960c0840184613ec2565b85830360c087015261416c83828461401b565b9250505061417d60e0840184613ec2565b85830360e087015261419083828461401b565b6101008681013590880152610120808701359088015261014095860135959096019490945250929392505050565b60208152600061295f6020830184614066565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603260045260246000fd5b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261423557600080fd5b83018035915067ffffffffffffffff82111561425057600080fd5b6020019150600581901b360382131561343e57600080fd5b73ffffffffffffffffffffffffffffffffffffffff8616815261010060208201526000614299610100830187614066565b6142d1604084018780518252602081015160208301526040810151604083015260608101516060830152608081015160808301525050565b82810360e08401526142e4818587613f29565b98975050505050505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b8082018082111561243b5761243b6142f0565b73ffffffffffffffffffffffffffffffffffffffff84168152610200810161435d602083018561392a565b82516101a083015260208301516101c0830152604083015115156101e0830152611e50565b808202811582820484141761243b5761243b6142f0565b73ffffffffffffffffffffffffffffffffffffffff8416815260e0602082015260006143c860e0830185614066565b9050611e50604083018480518252602081015160208301526040810151604083015260608101516060830152608081015160808301525050565b8183823760009101908152919050565b6080810161243b82846138d4565b606081526000865180606084015260005b8181101561444e576020818a018101516080868401015201614431565b506000608082850101527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f82011683019050608083820301602084015261449b608082018789613ba2565b905082810360408401526142e4818587613ba2565b600060808284031280156144c357600080fd5b5060006144ce613a58565b84601f8501126144dc578182fd5b60406144e781613a81565b80828701888111156144f7578586fd5b875b818110156145115780518452602093840193016144f9565b5081855285925088601f820112614526578586fd5b83915061453282613a81565b9381019391508189851115614545578687fd5b8196505b84871015613b90578651915061455e826135b4565b81835260209687019690920191614549565b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126145a557600080fd5b83018035915067ffffffffffffffff8211156145c057600080fd5b6020019150600781901b360382131561343e57600080fd5b6000602082840312156145ea57600080fd5b5051919050565b8181038181111561243b5761243b6142f056",
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
// Solidity: function setup(address alice_, address bob_) returns()
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
// Solidity: function setup(address alice_, address bob_) returns()
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
	Bin: "0x6080604052348015600f57600080fd5b50610d5b8061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100f15780638de8b77e1461012d5780638ef98a7e1461013557806394184ba91461015557600080fd5b80630528aa1c14610082578063206162be146100a05780633722aff9146100b5575b600080fd5b61008a610178565b6040516100979190610813565b60405180910390f35b6100a86101b0565b604051610097919061082d565b61008a6040518060400160405280601781526020017f7475706c65286279746573333220707265496d6167652900000000000000000081525081565b61008a6040518060400160405280601081526020017f486173686c6f636b5472616e736665720000000000000000000000000000000081525081565b61008a6102c2565b61014861014336600461096e565b6102de565b6040516100979190610a14565b610168610163366004610a8b565b6104fc565b6040519015158152602001610097565b604080516020808201835260008252915160609261019c9291019051815260200190565b604051602081830303815290604052905090565b6101f86040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b6040518060a001604052806040518060400160405280601081526020017f486173686c6f636b5472616e736665720000000000000000000000000000000081525081526020013073ffffffffffffffffffffffffffffffffffffffff168152602001604051806060016040528060278152602001610d346027913981526020016040518060400160405280601781526020017f7475706c65286279746573333220707265496d6167652900000000000000000081525081526020016102bb610178565b9052919050565b604051806060016040528060278152602001610d346027913981565b6102e6610762565b60006102f485870187610ba3565b9050600061030484860186610bd6565b9050610312888a018a610c1a565b81519093506103225750506104f2565b61032f826020015161074e565b6103c0576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602160248201527f486173686c6f636b5472616e736665723a205041594d454e545f45585049524560448201527f440000000000000000000000000000000000000000000000000000000000000060648201526084015b60405180910390fd5b815181516040516002916103da9160200190815260200190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529082905261041291610cfe565b602060405180830381855afa15801561042f573d6000803e3d6000fd5b5050506040513d601f19601f820116820180604052508101906104529190610d1a565b146104df576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602260248201527f486173686c6f636b5472616e736665723a20494e56414c49445f505245494d4160448201527f474500000000000000000000000000000000000000000000000000000000000060648201526084016103b7565b5050805180516020909101528051600090525b9695505050505050565b60008061050b83850185610ba3565b9050600061051b86880188610c1a565b8051519091506105ad576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f486173686c6f636b5472616e736665723a205a4552305f53454e4445525f424160448201527f4c414e434500000000000000000000000000000000000000000000000000000060648201526084016103b7565b80516020015115610640576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602b60248201527f486173686c6f636b5472616e736665723a204e4f4e5a45524f5f52454349504960448201527f454e545f42414c414e434500000000000000000000000000000000000000000060648201526084016103b7565b81516106a8576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820181905260248201527f486173686c6f636b5472616e736665723a20454d5054595f4c4f434b4841534860448201526064016103b7565b6106b5826020015161074e565b610741576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602260248201527f486173686c6f636b5472616e736665723a20455850495245445f54494d454c4f60448201527f434b00000000000000000000000000000000000000000000000000000000000060648201526084016103b7565b5060019695505050505050565b600081158061075c57508142105b92915050565b6040518060400160405280610775610787565b8152602001610782610787565b905290565b60405180604001604052806002906020820280368337509192915050565b60005b838110156107c05781810151838201526020016107a8565b50506000910152565b600081518084526107e18160208601602086016107a5565b601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0169290920160200192915050565b60208152600061082660208301846107c9565b9392505050565b602081526000825160a0602084015261084960c08401826107c9565b905073ffffffffffffffffffffffffffffffffffffffff602085015116604084015260408401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160608501526108a482826107c9565b91505060608401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160808501526108e082826107c9565b91505060808401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160a085015261091c82826107c9565b95945050505050565b60008083601f84011261093757600080fd5b50813567ffffffffffffffff81111561094f57600080fd5b60208301915083602082850101111561096757600080fd5b9250929050565b6000806000806000806060878903121561098757600080fd5b863567ffffffffffffffff81111561099e57600080fd5b6109aa89828a01610925565b909750955050602087013567ffffffffffffffff8111156109ca57600080fd5b6109d689828a01610925565b909550935050604087013567ffffffffffffffff8111156109f657600080fd5b610a0289828a01610925565b979a9699509497509295939492505050565b815160808201908260005b6002811015610a3e578251825260209283019290910190600101610a1f565b50505060208301516040830160005b6002811015610a8257825173ffffffffffffffffffffffffffffffffffffffff16825260209283019290910190600101610a4d565b50505092915050565b60008060008060408587031215610aa157600080fd5b843567ffffffffffffffff811115610ab857600080fd5b610ac487828801610925565b909550935050602085013567ffffffffffffffff811115610ae457600080fd5b610af087828801610925565b95989497509550505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b6040805190810167ffffffffffffffff81118282101715610b4e57610b4e610afc565b60405290565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610b9b57610b9b610afc565b604052919050565b60006040828403128015610bb657600080fd5b50610bbf610b2b565b823581526020928301359281019290925250919050565b60006020828403128015610be957600080fd5b506040516020810167ffffffffffffffff81118282101715610c0d57610c0d610afc565b6040529135825250919050565b60006080828403128015610c2d57600080fd5b506000610c38610b2b565b84601f850112610c46578182fd5b6040610c5181610b54565b8082870188811115610c61578586fd5b875b81811015610c7b578035845260209384019301610c63565b5081855285925088601f820112610c90578586fd5b839150610c9c82610b54565b9381019391508189851115610caf578687fd5b84821015610cec57813573ffffffffffffffffffffffffffffffffffffffff81168114610cda578788fd5b83526020928301929190910190610caf565b60208601525092979650505050505050565b60008251610d108184602087016107a5565b9190910192915050565b600060208284031215610d2c57600080fd5b505191905056fe7475706c652862797465733332206c6f636b486173682c2075696e743235362065787069727929",
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
	Bin: "0x60a060405234801561001057600080fd5b50604051610d4e380380610d4e83398101604081905261002f91610114565b8282600361003d838261022d565b50600461004a828261022d565b50505060ff16608052506102ef9050565b634e487b7160e01b600052604160045260246000fd5b600082601f83011261008257600080fd5b81516001600160401b0381111561009b5761009b61005b565b604051601f8201601f19908116603f011681016001600160401b03811182821017156100c9576100c961005b565b6040528181528382016020018510156100e157600080fd5b60005b82811015610100576020818601810151838301820152016100e4565b506000918101602001919091529392505050565b60008060006060848603121561012957600080fd5b83516001600160401b0381111561013f57600080fd5b61014b86828701610071565b602086015190945090506001600160401b0381111561016957600080fd5b61017586828701610071565b925050604084015160ff8116811461018c57600080fd5b809150509250925092565b600181811c908216806101ab57607f821691505b6020821081036101cb57634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610228578282111561022857806000526020600020601f840160051c60208510156101ff575060005b90810190601f840160051c0360005b818110156102245760008382015560010161020e565b5050505b505050565b81516001600160401b038111156102465761024661005b565b61025a816102548454610197565b846101d1565b6020601f82116001811461028e57600083156102765750848201515b600019600385901b1c1916600184901b1784556102e8565b600084815260208120601f198516915b828110156102be578785015182556020948501946001909201910161029e565b50848210156102dc5786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b608051610a4461030a600039600061013b0152610a446000f3fe608060405234801561001057600080fd5b50600436106100c95760003560e01c806340c10f19116100815780639dc29fac1161005b5780639dc29fac146101b8578063a9059cbb146101cb578063dd62ed3e146101de57600080fd5b806340c10f191461016557806370a082311461017a57806395d89b41146101b057600080fd5b806318160ddd116100b257806318160ddd1461010f57806323b872dd14610121578063313ce5671461013457600080fd5b806306fdde03146100ce578063095ea7b3146100ec575b600080fd5b6100d6610224565b6040516100e39190610866565b60405180910390f35b6100ff6100fa3660046108fb565b6102b6565b60405190151581526020016100e3565b6002545b6040519081526020016100e3565b6100ff61012f366004610925565b6102d0565b60405160ff7f00000000000000000000000000000000000000000000000000000000000000001681526020016100e3565b6101786101733660046108fb565b6102f4565b005b610113610188366004610962565b73ffffffffffffffffffffffffffffffffffffffff1660009081526020819052604090205490565b6100d6610302565b6101786101c63660046108fb565b610311565b6100ff6101d93660046108fb565b61031b565b6101136101ec366004610984565b73ffffffffffffffffffffffffffffffffffffffff918216600090815260016020908152604080832093909416825291909152205490565b606060038054610233906109b7565b80601f016020809104026020016040519081016040528092919081815260200182805461025f906109b7565b80156102ac5780601f10610281576101008083540402835291602001916102ac565b820191906000526020600020905b81548152906001019060200180831161028f57829003601f168201915b5050505050905090565b6000336102c4818585610329565b60019150505b92915050565b6000336102de85828561033b565b6102e9858585610410565b506001949350505050565b6102fe82826104bb565b5050565b606060048054610233906109b7565b6102fe8282610517565b6000336102c4818585610410565b6103368383836001610573565b505050565b73ffffffffffffffffffffffffffffffffffffffff8381166000908152600160209081526040808320938616835292905220547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81101561040a57818110156103fb576040517ffb8f41b200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101829052604481018390526064015b60405180910390fd5b61040a84848484036000610573565b50505050565b73ffffffffffffffffffffffffffffffffffffffff8316610460576040517f96c6fd1e000000000000000000000000000000000000000000000000000000008152600060048201526024016103f2565b73ffffffffffffffffffffffffffffffffffffffff82166104b0576040517fec442f05000000000000000000000000000000000000000000000000000000008152600060048201526024016103f2565b6103368383836106bb565b73ffffffffffffffffffffffffffffffffffffffff821661050b576040517fec442f05000000000000000000000000000000000000000000000000000000008152600060048201526024016103f2565b6102fe600083836106bb565b73ffffffffffffffffffffffffffffffffffffffff8216610567576040517f96c6fd1e000000000000000000000000000000000000000000000000000000008152600060048201526024016103f2565b6102fe826000836106bb565b73ffffffffffffffffffffffffffffffffffffffff84166105c3576040517fe602df05000000000000000000000000000000000000000000000000000000008152600060048201526024016103f2565b73ffffffffffffffffffffffffffffffffffffffff8316610613576040517f94280d62000000000000000000000000000000000000000000000000000000008152600060048201526024016103f2565b73ffffffffffffffffffffffffffffffffffffffff8085166000908152600160209081526040808320938716835292905220829055801561040a578273ffffffffffffffffffffffffffffffffffffffff168473ffffffffffffffffffffffffffffffffffffffff167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925846040516106ad91815260200190565b60405180910390a350505050565b73ffffffffffffffffffffffffffffffffffffffff83166106f35780600260008282546106e89190610a0a565b909155506107a59050565b73ffffffffffffffffffffffffffffffffffffffff831660009081526020819052604090205481811015610779576040517fe450d38c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260248101829052604481018390526064016103f2565b73ffffffffffffffffffffffffffffffffffffffff841660009081526020819052604090209082900390555b73ffffffffffffffffffffffffffffffffffffffff82166107ce576002805482900390556107fa565b73ffffffffffffffffffffffffffffffffffffffff821660009081526020819052604090208054820190555b8173ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161085991815260200190565b60405180910390a3505050565b602081526000825180602084015260005b818110156108945760208186018101516040868401015201610877565b5060006040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b803573ffffffffffffffffffffffffffffffffffffffff811681146108f657600080fd5b919050565b6000806040838503121561090e57600080fd5b610917836108d2565b946020939093013593505050565b60008060006060848603121561093a57600080fd5b610943846108d2565b9250610951602085016108d2565b929592945050506040919091013590565b60006020828403121561097457600080fd5b61097d826108d2565b9392505050565b6000806040838503121561099757600080fd5b6109a0836108d2565b91506109ae602084016108d2565b90509250929050565b600181811c908216806109cb57607f821691505b602082108103610a04577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b808201808211156102ca577f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd",
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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structRegisteredTransfer\",\"name\":\"transfer\",\"type\":\"tuple\"}],\"name\":\"TransferAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structRegisteredTransfer\",\"name\":\"transfer\",\"type\":\"tuple\"}],\"name\":\"TransferRemoved\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"definition\",\"type\":\"tuple\"}],\"name\":\"addTransferDefinition\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getTransferDefinitions\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer[]\",\"name\":\"all\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"removeTransferDefinition\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "2ac509c84d8e9e2157da643deaec8b2b30",
	Bin: "0x608060405234801561001057600080fd5b5060405161184a38038061184a83398101604081905261002f916100be565b806001600160a01b03811661005e57604051631e4fbdf760e01b81526000600482015260240160405180910390fd5b6100678161006e565b50506100ee565b600080546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b6000602082840312156100d057600080fd5b81516001600160a01b03811681146100e757600080fd5b9392505050565b61174d806100fd6000396000f3fe608060405234801561001057600080fd5b50600436106100725760003560e01c8063961bf9b111610050578063961bf9b1146100c1578063c9ff4d25146100d4578063f2fde38b146100e957600080fd5b806355304c3f14610077578063715018a61461008c5780638da5cb5b14610094575b600080fd5b61008a610085366004610cae565b6100fc565b005b61008a610318565b60005460405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61008a6100cf366004610ce9565b61032c565b6100dc610649565b6040516100b89190610dc1565b61008a6100f7366004610ee1565b610a6b565b610104610acf565b61010e8180610efe565b905060000361017e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f4c69624974657261626c654d617070696e673a20454d5054595f4e414d45000060448201526064015b60405180910390fd5b600061019261018d8380610efe565b610b22565b905061019d81610b45565b1561022a576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602660248201527f4c69624974657261626c654d617070696e673a204e414d455f414c524541445960448201527f5f414444454400000000000000000000000000000000000000000000000000006064820152608401610175565b600180547fffffffffffffffffffffffffffffffff000000000000000000000000000000008316600090815260036020908152604080832084905583850185557fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf660028086049190910180546fffffffffffffffffffffffffffffffff969097166010026101000a95860219909616608088901c9590950294909417909455919091522082906102da828261116f565b9050507fcdbba5dd6bffbe47d5f74dbed3cf4a2174815c7186eaa49b32f97af4c47543bf8260405161030c91906113ee565b60405180910390a15050565b610320610acf565b61032a6000610be9565b565b610334610acf565b60006103408383610b22565b905061034b81610b45565b6103d7576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602260248201527f4c69624974657261626c654d617070696e673a204e414d455f4e4f545f464f5560448201527f4e440000000000000000000000000000000000000000000000000000000000006064820152608401610175565b7fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166000908152600260205260409081902090517fdc44d9d985df00268149ae57add485c612e57109279f8485035dbe2b2251222b91610437916115ba565b60405180910390a160018054600091906104529082906116a5565b81548110610462576104626116df565b600091825260208083206002830401547fffffffffffffffffffffffffffffffff00000000000000000000000000000000861684526003909152604090922054600180549281166010026101000a90930460801b9350918391839081106104cb576104cb6116df565b60009182526020808320600283040180546fffffffffffffffffffffffffffffffff60019485166010026101000a9081021990911660809690961c02949094179093557fffffffffffffffffffffffffffffffff000000000000000000000000000000008516825260039092526040902082905580548061054e5761054e61170e565b6000828152602080822060027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90940184810490910180546fffffffffffffffffffffffffffffffff601060018516026101000a02191690559093557fffffffffffffffffffffffffffffffff0000000000000000000000000000000086168152600383526040808220829055919092528120906105ec8282610c5e565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000169055610624600283016000610c5e565b610632600383016000610c5e565b610640600483016000610c5e565b50505050505050565b6060600060018054806020026020016040519081016040528092919081815260200182805480156106cf57602002820191906000526020600020906000905b82829054906101000a900460801b6fffffffffffffffffffffffffffffffff191681526020019060100190602082600f010492830192600103820291508084116106885790505b50505050509050805167ffffffffffffffff8111156106f0576106f0610f6a565b60405190808252806020026020018201604052801561076957816020015b6107566040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b81526020019060019003908161070e5790505b50915060005b8151811015610a66576002600083838151811061078e5761078e6116df565b60200260200101516fffffffffffffffffffffffffffffffff19166fffffffffffffffffffffffffffffffff191681526020019081526020016000206040518060a00160405290816000820180546107e590610f99565b80601f016020809104026020016040519081016040528092919081815260200182805461081190610f99565b801561085e5780601f106108335761010080835404028352916020019161085e565b820191906000526020600020905b81548152906001019060200180831161084157829003601f168201915b5050509183525050600182015473ffffffffffffffffffffffffffffffffffffffff16602082015260028201805460409092019161089b90610f99565b80601f01602080910402602001604051908101604052809291908181526020018280546108c790610f99565b80156109145780601f106108e957610100808354040283529160200191610914565b820191906000526020600020905b8154815290600101906020018083116108f757829003601f168201915b5050505050815260200160038201805461092d90610f99565b80601f016020809104026020016040519081016040528092919081815260200182805461095990610f99565b80156109a65780601f1061097b576101008083540402835291602001916109a6565b820191906000526020600020905b81548152906001019060200180831161098957829003601f168201915b505050505081526020016004820180546109bf90610f99565b80601f01602080910402602001604051908101604052809291908181526020018280546109eb90610f99565b8015610a385780601f10610a0d57610100808354040283529160200191610a38565b820191906000526020600020905b815481529060010190602001808311610a1b57829003601f168201915b505050505081525050838281518110610a5357610a536116df565b602090810291909101015260010161076f565b505090565b610a73610acf565b73ffffffffffffffffffffffffffffffffffffffff8116610ac3576040517f1e4fbdf700000000000000000000000000000000000000000000000000000000815260006004820152602401610175565b610acc81610be9565b50565b60005473ffffffffffffffffffffffffffffffffffffffff16331461032a576040517f118cdaa7000000000000000000000000000000000000000000000000000000008152336004820152602401610175565b60008282604051610b3492919061173d565b604051809103902090505b92915050565b7fffffffffffffffffffffffffffffffff00000000000000000000000000000000811660009081526003602052604081205460015481108015610be25750826fffffffffffffffffffffffffffffffff191660018281548110610baa57610baa6116df565b90600052602060002090600291828204019190066010029054906101000a900460801b6fffffffffffffffffffffffffffffffff1916145b9392505050565b6000805473ffffffffffffffffffffffffffffffffffffffff8381167fffffffffffffffffffffffff0000000000000000000000000000000000000000831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b508054610c6a90610f99565b6000825580601f10610c7a575050565b601f01602090049060005260206000209061032a919060005b80821115610ca957600081840155600101610c93565b505050565b600060208284031215610cc057600080fd5b813567ffffffffffffffff811115610cd757600080fd5b820160a08185031215610be257600080fd5b60008060208385031215610cfc57600080fd5b823567ffffffffffffffff811115610d1357600080fd5b8301601f81018513610d2457600080fd5b803567ffffffffffffffff811115610d3b57600080fd5b856020828401011115610d4d57600080fd5b6020919091019590945092505050565b6000815180845260005b81811015610d8357602081850181015186830182015201610d67565b5060006020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b6000602082016020835280845180835260408501915060408160051b86010192506020860160005b82811015610eb3577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08786030184528151805160a08752610e2d60a0880182610d5d565b905073ffffffffffffffffffffffffffffffffffffffff602083015116602088015260408201518782036040890152610e668282610d5d565b91505060608201518782036060890152610e808282610d5d565b915050608082015191508681036080880152610e9c8183610d5d565b965050506020938401939190910190600101610de9565b50929695505050505050565b73ffffffffffffffffffffffffffffffffffffffff81168114610acc57600080fd5b600060208284031215610ef357600080fd5b8135610be281610ebf565b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112610f3357600080fd5b83018035915067ffffffffffffffff821115610f4e57600080fd5b602001915036819003821315610f6357600080fd5b9250929050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b600181811c90821680610fad57607f821691505b602082108103610fe6577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b601f821115610ca95782821115610ca957806000526020600020601f840160051c602085101561101a575060005b90810190601f840160051c0360005b8181101561103f57600083820155600101611029565b505050505050565b67ffffffffffffffff83111561105f5761105f610f6a565b6110738361106d8354610f99565b83610fec565b6000601f8411600181146110c5576000851561108f5750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b1c1916600186901b17835561115b565b6000838152602090207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0861690835b8281101561111457868501358255602094850194600190920191016110f4565b508682101561114f577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b60008135610b3f81610ebf565b6111798283610efe565b67ffffffffffffffff81111561119157611191610f6a565b6111a58161119f8554610f99565b85610fec565b6000601f8211600181146111f757600083156111c15750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600385901b1c1916600184901b17855561128d565b6000858152602090207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0841690835b828110156112465786850135825560209485019460019092019101611226565b5084821015611281577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88660031b161c19848701351681555b505060018360011b0185555b505050506112e66112a060208401611162565b6001830173ffffffffffffffffffffffffffffffffffffffff82167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161781555050565b6112f36040830183610efe565b611301818360028601611047565b50506113106060830183610efe565b61131e818360038601611047565b505061132d6080830183610efe565b61133b818360048601611047565b50505050565b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261137657600080fd5b830160208101925035905067ffffffffffffffff81111561139657600080fd5b803603821315610f6357600080fd5b8183528181602085013750600060208284010152600060207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6020815260006113fe8384611341565b60a0602085015261141360c0850182846113a5565b915050602084013561142481610ebf565b73ffffffffffffffffffffffffffffffffffffffff811660408501525061144e6040850185611341565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08584030160608601526114838382846113a5565b925050506114946060850185611341565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08584030160808601526114c98382846113a5565b925050506114da6080850185611341565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08584030160a086015261150f8382846113a5565b9695505050505050565b6000815461152681610f99565b808552600182168015611540576001811461157a576115b1565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083166020870152602082151560051b87010193506115b1565b84600052602060002060005b838110156115a85781546020828a010152600182019150602081019050611586565b87016020019450505b50505092915050565b6020815260a0602082015260006115d460c0830184611519565b73ffffffffffffffffffffffffffffffffffffffff60018501541660408401527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe083820301606084015261162b8160028601611519565b90507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08382030160808401526116648160038601611519565b90507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08382030160a084015261169d8160048601611519565b949350505050565b81810381811115610b3f577f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603260045260246000fd5b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603160045260246000fd5b818382376000910190815291905056",
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
// Solidity: function getTransferDefinitions() view returns((string,address,string,string,bytes)[] all)
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
// Solidity: function getTransferDefinitions() view returns((string,address,string,string,bytes)[] all)
func (transferRegistry *TransferRegistry) TryPackGetTransferDefinitions() ([]byte, error) {
	return transferRegistry.abi.Pack("getTransferDefinitions")
}

// UnpackGetTransferDefinitions is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc9ff4d25.
//
// Solidity: function getTransferDefinitions() view returns((string,address,string,string,bytes)[] all)
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
	Bin: "0x6080604052348015600f57600080fd5b506111da8061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100f15780638de8b77e1461012d5780638ef98a7e1461013557806394184ba91461015557600080fd5b80630528aa1c14610082578063206162be146100a05780633722aff9146100b5575b600080fd5b61008a610178565b6040516100979190610a2d565b60405180910390f35b6100a86101c1565b6040516100979190610a47565b61008a6040518060400160405280601f81526020017f7475706c6528627974657320726573706f6e6465725369676e6174757265290081525081565b61008a6040518060400160405280600881526020017f576974686472617700000000000000000000000000000000000000000000000081525081565b61008a6102d3565b610148610143366004610b88565b6102ef565b6040516100979190610c2e565b610168610163366004610ca5565b610454565b6040519015158152602001610097565b6040805160416020820181815260a0830184526060938392908301818036833750505090526040516101ad9190602001610d45565b604051602081830303815290604052905090565b6102096040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b6040518060a001604052806040518060400160405280600881526020017f576974686472617700000000000000000000000000000000000000000000000081525081526020013073ffffffffffffffffffffffffffffffffffffffff1681526020016040518060c00160405280608f815260200161114b608f913981526020016040518060400160405280601f81526020017f7475706c6528627974657320726573706f6e6465725369676e6174757265290081525081526020016102cc610178565b9052919050565b6040518060c00160405280608f815260200161114b608f913981565b6102f7610986565b600061030585870187610ea4565b9050600061031584860186610f93565b9050610323888a018a61107d565b92507fae61b77b3e4cbac1353bfa4c59274e3ae531285c24e3cf57c11771ecbf72d9bf8160000151805190602001200361035e57505061044a565b6103cd816000015183604001516103c685606001516040517f16566563746f72205369676e6564204d6573736167653a0a33320000000000006020820152603a8101829052600090605a01604051602081830303815290604052805190602001209050919050565b91906107d5565b610438576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f57697468647261773a20494e56414c49445f524553504f4e4445525f5349470060448201526064015b60405180910390fd5b5060a001518151602001528051600090525b9695505050505050565b60008061046383850185610ea4565b905060006104738688018861107d565b80516020015190915015610509576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602360248201527f57697468647261773a204e4f4e5a45524f5f524543495049454e545f42414c4160448201527f4e43450000000000000000000000000000000000000000000000000000000000606482015260840161042f565b602082015173ffffffffffffffffffffffffffffffffffffffff161580159061054b5750604082015173ffffffffffffffffffffffffffffffffffffffff1615155b6105b1576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f57697468647261773a20454d5054595f5349474e455253000000000000000000604482015260640161042f565b606082015161061c576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601460248201527f57697468647261773a20454d5054595f44415441000000000000000000000000604482015260640161042f565b816080015160000361068a576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601560248201527f57697468647261773a20454d5054595f4e4f4e43450000000000000000000000604482015260640161042f565b80515160a083015111156106fa576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f57697468647261773a20494e53554646494349454e545f42414c414e43450000604482015260640161042f565b610762826000015183602001516103c685606001516040517f16566563746f72205369676e6564204d6573736167653a0a33320000000000006020820152603a8101829052600090605a01604051602081830303815290604052805190602001209050919050565b6107c8576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f57697468647261773a20494e56414c49445f494e49544941544f525f53494700604482015260640161042f565b5060019695505050505050565b60008060006107e4868661083f565b50909250905060008160038111156107fe576107fe61111b565b14801561044a57508373ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16149695505050505050565b600080600083516041036108795760208401516040850151606086015160001a61086b8882858561088c565b955095509550505050610885565b50508151600091506002905b9250925092565b600080807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156108c7575060009150600390508261097c565b604080516000808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561091b573d6000803e3d6000fd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff81166109725750600092506001915082905061097c565b9250600091508190505b9450945094915050565b60405180604001604052806109996109ab565b81526020016109a66109ab565b905290565b60405180604001604052806002906020820280368337509192915050565b6000815180845260005b818110156109ef576020818501810151868301820152016109d3565b5060006020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b602081526000610a4060208301846109c9565b9392505050565b602081526000825160a06020840152610a6360c08401826109c9565b905073ffffffffffffffffffffffffffffffffffffffff602085015116604084015260408401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0848303016060850152610abe82826109c9565b91505060608401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0848303016080850152610afa82826109c9565b91505060808401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160a0850152610b3682826109c9565b95945050505050565b60008083601f840112610b5157600080fd5b50813567ffffffffffffffff811115610b6957600080fd5b602083019150836020828501011115610b8157600080fd5b9250929050565b60008060008060008060608789031215610ba157600080fd5b863567ffffffffffffffff811115610bb857600080fd5b610bc489828a01610b3f565b909750955050602087013567ffffffffffffffff811115610be457600080fd5b610bf089828a01610b3f565b909550935050604087013567ffffffffffffffff811115610c1057600080fd5b610c1c89828a01610b3f565b979a9699509497509295939492505050565b815160808201908260005b6002811015610c58578251825260209283019290910190600101610c39565b50505060208301516040830160005b6002811015610c9c57825173ffffffffffffffffffffffffffffffffffffffff16825260209283019290910190600101610c67565b50505092915050565b60008060008060408587031215610cbb57600080fd5b843567ffffffffffffffff811115610cd257600080fd5b610cde87828801610b3f565b909550935050602085013567ffffffffffffffff811115610cfe57600080fd5b610d0a87828801610b3f565b95989497509550505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b6020815260008251602080840152610d6060408401826109c9565b949350505050565b604051610100810167ffffffffffffffff81118282101715610d8c57610d8c610d16565b60405290565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610dd957610dd9610d16565b604052919050565b600082601f830112610df257600080fd5b813567ffffffffffffffff811115610e0c57610e0c610d16565b610e3d60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601610d92565b818152846020838601011115610e5257600080fd5b816020850160208301376000918101602001919091529392505050565b73ffffffffffffffffffffffffffffffffffffffff81168114610e9157600080fd5b50565b8035610e9f81610e6f565b919050565b600060208284031215610eb657600080fd5b813567ffffffffffffffff811115610ecd57600080fd5b82016101008185031215610ee057600080fd5b610ee8610d68565b813567ffffffffffffffff811115610eff57600080fd5b610f0b86828501610de1565b825250610f1a60208301610e94565b6020820152610f2b60408301610e94565b6040820152606082810135908201526080808301359082015260a08083013590820152610f5a60c08301610e94565b60c082015260e082013567ffffffffffffffff811115610f7957600080fd5b610f8586828501610de1565b60e083015250949350505050565b600060208284031215610fa557600080fd5b813567ffffffffffffffff811115610fbc57600080fd5b820160208185031215610fce57600080fd5b6040516020810167ffffffffffffffff81118282101715610ff157610ff1610d16565b604052813567ffffffffffffffff81111561100b57600080fd5b61101786828501610de1565b825250949350505050565b600082601f83011261103357600080fd5b61103d6040610d92565b80604084018581111561104f57600080fd5b845b8181101561107257803561106481610e6f565b845260209384019301611051565b509095945050505050565b6000608082840312801561109057600080fd5b5060408051600091810167ffffffffffffffff811182821017156110b6576110b6610d16565b604052601f840185136110c7578182fd5b6110d16040610d92565b8060408601878111156110e2578485fd5b865b818110156110fc5780358452602093840193016110e4565b5081845261110a8882611022565b602085015250919695505050505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052602160045260246000fdfe7475706c6528627974657320696e69746961746f725369676e61747572652c206164647265737320696e69746961746f722c206164647265737320726573706f6e6465722c206279746573333220646174612c2075696e74323536206e6f6e63652c2075696e74323536206665652c20616464726573732063616c6c546f2c2062797465732063616c6c4461746129",
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
