// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package testbind

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

// RegisteredTransfer is an auto generated low-level Go binding around an user-defined struct.
type RegisteredTransfer struct {
	Name             string
	Definition       common.Address
	StateEncoding    string
	ResolverEncoding string
	EncodedCancel    []byte
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

// FailingTokenMetaData contains all meta data concerning the FailingToken contract.
var FailingTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answersFalse\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reverts\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bool\",\"name\":\"answersFalse_\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"reverts_\",\"type\":\"bool\"}],\"name\":\"set\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "06897b81cdce6dc90e2a05c0a6d89e4131",
	Bin: "0x608060405234801561001057600080fd5b50604051806040016040528060078152602001664661696c696e6760c81b815250604051806040016040528060048152602001631190525360e21b815250816003908161005d919061011e565b50600461006a828261011e565b5050506101e0565b634e487b7160e01b600052604160045260246000fd5b600181811c9082168061009c57607f821691505b6020821081036100bc57634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610119578282111561011957806000526020600020601f840160051c60208510156100f0575060005b90810190601f840160051c0360005b81811015610115576000838201556001016100ff565b5050505b505050565b81516001600160401b0381111561013757610137610072565b61014b816101458454610088565b846100c2565b6020601f82116001811461017f57600083156101675750848201515b600019600385901b1c1916600184901b1784556101d9565b600084815260208120601f198516915b828110156101af578785015182556020948501946001909201910161018f565b50848210156101cd5786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b6108d8806101ef6000396000f3fe608060405234801561001057600080fd5b50600436106100cf5760003560e01c806340c10f191161008c57806399bbc1c61161006657806399bbc1c6146101a1578063a9059cbb146101ae578063dd62ed3e146101c1578063f907191a146101fa57600080fd5b806340c10f191461015b57806370a082311461017057806395d89b411461019957600080fd5b806306fdde03146100d4578063095ea7b3146100f257806318160ddd1461011557806323b872dd14610127578063313ce5671461013a5780633bccbbc914610149575b600080fd5b6100dc61022c565b6040516100e99190610724565b60405180910390f35b61010561010036600461078e565b6102be565b60405190151581526020016100e9565b6002545b6040519081526020016100e9565b6101056101353660046107b8565b6102d8565b604051601281526020016100e9565b60055461010590610100900460ff1681565b61016e61016936600461078e565b61034c565b005b61011961017e3660046107f5565b6001600160a01b031660009081526020819052604090205490565b6100dc61035a565b6005546101059060ff1681565b6101056101bc36600461078e565b610369565b6101196101cf366004610810565b6001600160a01b03918216600090815260016020908152604080832093909416825291909152205490565b61016e610208366004610853565b6005805461ffff191692151561ff0019169290921761010091151591909102179055565b60606003805461023b9061087d565b80601f01602080910402602001604051908101604052809291908181526020018280546102679061087d565b80156102b45780601f10610289576101008083540402835291602001916102b4565b820191906000526020600020905b81548152906001019060200180831161029757829003601f168201915b5050505050905090565b6000336102cc8185856103d6565b60019150505b92915050565b600554600090610100900460ff161561032b5760405162461bcd60e51b815260206004820152601060248201526f4661696c696e67546f6b656e3a204e4f60801b60448201526064015b60405180910390fd5b60055460ff1615801561034457506103448484846103e8565b949350505050565b610356828261040c565b5050565b60606004805461023b9061087d565b600554600090610100900460ff16156103b75760405162461bcd60e51b815260206004820152601060248201526f4661696c696e67546f6b656e3a204e4f60801b6044820152606401610322565b60055460ff161580156103cf57506103cf8383610442565b9392505050565b6103e38383836001610450565b505050565b6000336103f6858285610526565b61040185858561059f565b506001949350505050565b6001600160a01b0382166104365760405163ec442f0560e01b815260006004820152602401610322565b610356600083836105fa565b6000336102cc81858561059f565b6001600160a01b03841661047a5760405163e602df0560e01b815260006004820152602401610322565b6001600160a01b0383166104a457604051634a1406b160e11b815260006004820152602401610322565b6001600160a01b038085166000908152600160209081526040808320938716835292905220829055801561052057826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161051791815260200190565b60405180910390a35b50505050565b6001600160a01b03838116600090815260016020908152604080832093861683529290522054600019811015610520578181101561059057604051637dc7a0d960e11b81526001600160a01b03841660048201526024810182905260448101839052606401610322565b61052084848484036000610450565b6001600160a01b0383166105c957604051634b637e8f60e11b815260006004820152602401610322565b6001600160a01b0382166105f35760405163ec442f0560e01b815260006004820152602401610322565b6103e38383835b6001600160a01b03831661062557806002600082825461061a91906108b7565b909155506106979050565b6001600160a01b038316600090815260208190526040902054818110156106785760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610322565b6001600160a01b03841660009081526020819052604090209082900390555b6001600160a01b0382166106b3576002805482900390556106d2565b6001600160a01b03821660009081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161071791815260200190565b60405180910390a3505050565b602081526000825180602084015260005b818110156107525760208186018101516040868401015201610735565b506000604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b038116811461078957600080fd5b919050565b600080604083850312156107a157600080fd5b6107aa83610772565b946020939093013593505050565b6000806000606084860312156107cd57600080fd5b6107d684610772565b92506107e460208501610772565b929592945050506040919091013590565b60006020828403121561080757600080fd5b6103cf82610772565b6000806040838503121561082357600080fd5b61082c83610772565b915061083a60208401610772565b90509250929050565b8035801515811461078957600080fd5b6000806040838503121561086657600080fd5b61086f83610843565b915061083a60208401610843565b600181811c9082168061089157607f821691505b6020821081036108b157634e487b7160e01b600052602260045260246000fd5b50919050565b808201808211156102d257634e487b7160e01b600052601160045260246000fd",
}

// FailingToken is an auto generated Go binding around an Ethereum contract.
type FailingToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *FailingToken) GetABI() abi.ABI {
	return c.abi
}

// NewFailingToken creates a new instance of FailingToken.
func NewFailingToken() *FailingToken {
	parsed, err := FailingTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &FailingToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *FailingToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (failingToken *FailingToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := failingToken.abi.Pack("allowance", owner, spender)
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
func (failingToken *FailingToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return failingToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (failingToken *FailingToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := failingToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAnswersFalse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99bbc1c6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answersFalse() view returns(bool)
func (failingToken *FailingToken) PackAnswersFalse() []byte {
	enc, err := failingToken.abi.Pack("answersFalse")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswersFalse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99bbc1c6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answersFalse() view returns(bool)
func (failingToken *FailingToken) TryPackAnswersFalse() ([]byte, error) {
	return failingToken.abi.Pack("answersFalse")
}

// UnpackAnswersFalse is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x99bbc1c6.
//
// Solidity: function answersFalse() view returns(bool)
func (failingToken *FailingToken) UnpackAnswersFalse(data []byte) (bool, error) {
	out, err := failingToken.abi.Unpack("answersFalse", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (failingToken *FailingToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := failingToken.abi.Pack("approve", spender, value)
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
func (failingToken *FailingToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return failingToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (failingToken *FailingToken) UnpackApprove(data []byte) (bool, error) {
	out, err := failingToken.abi.Unpack("approve", data)
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
func (failingToken *FailingToken) PackBalanceOf(account common.Address) []byte {
	enc, err := failingToken.abi.Pack("balanceOf", account)
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
func (failingToken *FailingToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return failingToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (failingToken *FailingToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := failingToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (failingToken *FailingToken) PackDecimals() []byte {
	enc, err := failingToken.abi.Pack("decimals")
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
func (failingToken *FailingToken) TryPackDecimals() ([]byte, error) {
	return failingToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (failingToken *FailingToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := failingToken.abi.Unpack("decimals", data)
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
func (failingToken *FailingToken) PackMint(account common.Address, amount *big.Int) []byte {
	enc, err := failingToken.abi.Pack("mint", account, amount)
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
func (failingToken *FailingToken) TryPackMint(account common.Address, amount *big.Int) ([]byte, error) {
	return failingToken.abi.Pack("mint", account, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (failingToken *FailingToken) PackName() []byte {
	enc, err := failingToken.abi.Pack("name")
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
func (failingToken *FailingToken) TryPackName() ([]byte, error) {
	return failingToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (failingToken *FailingToken) UnpackName(data []byte) (string, error) {
	out, err := failingToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackReverts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bccbbc9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reverts() view returns(bool)
func (failingToken *FailingToken) PackReverts() []byte {
	enc, err := failingToken.abi.Pack("reverts")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReverts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bccbbc9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reverts() view returns(bool)
func (failingToken *FailingToken) TryPackReverts() ([]byte, error) {
	return failingToken.abi.Pack("reverts")
}

// UnpackReverts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3bccbbc9.
//
// Solidity: function reverts() view returns(bool)
func (failingToken *FailingToken) UnpackReverts(data []byte) (bool, error) {
	out, err := failingToken.abi.Unpack("reverts", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf907191a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function set(bool answersFalse_, bool reverts_) returns()
func (failingToken *FailingToken) PackSet(answersFalse bool, reverts bool) []byte {
	enc, err := failingToken.abi.Pack("set", answersFalse, reverts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf907191a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function set(bool answersFalse_, bool reverts_) returns()
func (failingToken *FailingToken) TryPackSet(answersFalse bool, reverts bool) ([]byte, error) {
	return failingToken.abi.Pack("set", answersFalse, reverts)
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (failingToken *FailingToken) PackSymbol() []byte {
	enc, err := failingToken.abi.Pack("symbol")
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
func (failingToken *FailingToken) TryPackSymbol() ([]byte, error) {
	return failingToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (failingToken *FailingToken) UnpackSymbol(data []byte) (string, error) {
	out, err := failingToken.abi.Unpack("symbol", data)
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
func (failingToken *FailingToken) PackTotalSupply() []byte {
	enc, err := failingToken.abi.Pack("totalSupply")
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
func (failingToken *FailingToken) TryPackTotalSupply() ([]byte, error) {
	return failingToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (failingToken *FailingToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := failingToken.abi.Unpack("totalSupply", data)
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
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (failingToken *FailingToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := failingToken.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (failingToken *FailingToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return failingToken.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (failingToken *FailingToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := failingToken.abi.Unpack("transfer", data)
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
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (failingToken *FailingToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := failingToken.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (failingToken *FailingToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return failingToken.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (failingToken *FailingToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := failingToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// FailingTokenApproval represents a Approval event raised by the FailingToken contract.
type FailingTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const FailingTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (FailingTokenApproval) ContractEventName() string {
	return FailingTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (failingToken *FailingToken) UnpackApprovalEvent(log *types.Log) (*FailingTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != failingToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(FailingTokenApproval)
	if len(log.Data) > 0 {
		if err := failingToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range failingToken.abi.Events[event].Inputs {
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

// FailingTokenTransfer represents a Transfer event raised by the FailingToken contract.
type FailingTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const FailingTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (FailingTokenTransfer) ContractEventName() string {
	return FailingTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (failingToken *FailingToken) UnpackTransferEvent(log *types.Log) (*FailingTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != failingToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(FailingTokenTransfer)
	if len(log.Data) > 0 {
		if err := failingToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range failingToken.abi.Events[event].Inputs {
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
func (failingToken *FailingToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], failingToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return failingToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], failingToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return failingToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], failingToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return failingToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], failingToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return failingToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], failingToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return failingToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], failingToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return failingToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// FailingTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the FailingToken contract.
type FailingTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func FailingTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (failingToken *FailingToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*FailingTokenERC20InsufficientAllowance, error) {
	out := new(FailingTokenERC20InsufficientAllowance)
	if err := failingToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FailingTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the FailingToken contract.
type FailingTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func FailingTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (failingToken *FailingToken) UnpackERC20InsufficientBalanceError(raw []byte) (*FailingTokenERC20InsufficientBalance, error) {
	out := new(FailingTokenERC20InsufficientBalance)
	if err := failingToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FailingTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the FailingToken contract.
type FailingTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func FailingTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (failingToken *FailingToken) UnpackERC20InvalidApproverError(raw []byte) (*FailingTokenERC20InvalidApprover, error) {
	out := new(FailingTokenERC20InvalidApprover)
	if err := failingToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FailingTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the FailingToken contract.
type FailingTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func FailingTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (failingToken *FailingToken) UnpackERC20InvalidReceiverError(raw []byte) (*FailingTokenERC20InvalidReceiver, error) {
	out := new(FailingTokenERC20InvalidReceiver)
	if err := failingToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FailingTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the FailingToken contract.
type FailingTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func FailingTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (failingToken *FailingToken) UnpackERC20InvalidSenderError(raw []byte) (*FailingTokenERC20InvalidSender, error) {
	out := new(FailingTokenERC20InvalidSender)
	if err := failingToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FailingTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the FailingToken contract.
type FailingTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func FailingTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (failingToken *FailingToken) UnpackERC20InvalidSpenderError(raw []byte) (*FailingTokenERC20InvalidSpender, error) {
	out := new(FailingTokenERC20InvalidSpender)
	if err := failingToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FeeTokenMetaData contains all meta data concerning the FeeToken contract.
var FeeTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "bbfd3daf9318ee8be42c40687500a58e4f",
	Bin: "0x608060405234801561001057600080fd5b506040518060400160405280600381526020016246656560e81b8152506040518060400160405280600381526020016246454560e81b81525081600390816100589190610119565b5060046100658282610119565b5050506101db565b634e487b7160e01b600052604160045260246000fd5b600181811c9082168061009757607f821691505b6020821081036100b757634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610114578282111561011457806000526020600020601f840160051c60208510156100eb575060005b90810190601f840160051c0360005b81811015610110576000838201556001016100fa565b5050505b505050565b81516001600160401b038111156101325761013261006d565b610146816101408454610083565b846100bd565b6020601f82116001811461017a57600083156101625750848201515b600019600385901b1c1916600184901b1784556101d4565b600084815260208120601f198516915b828110156101aa578785015182556020948501946001909201910161018a565b50848210156101c85786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b6107e4806101ea6000396000f3fe608060405234801561001057600080fd5b506004361061009e5760003560e01c806340c10f191161006657806340c10f191461011857806370a082311461012d57806395d89b4114610156578063a9059cbb1461015e578063dd62ed3e1461017157600080fd5b806306fdde03146100a3578063095ea7b3146100c157806318160ddd146100e457806323b872dd146100f6578063313ce56714610109575b600080fd5b6100ab6101aa565b6040516100b89190610626565b60405180910390f35b6100d46100cf366004610690565b61023c565b60405190151581526020016100b8565b6002545b6040519081526020016100b8565b6100d46101043660046106ba565b610256565b604051601281526020016100b8565b61012b610126366004610690565b61027a565b005b6100e861013b3660046106f7565b6001600160a01b031660009081526020819052604090205490565b6100ab610288565b6100d461016c366004610690565b610297565b6100e861017f366004610719565b6001600160a01b03918216600090815260016020908152604080832093909416825291909152205490565b6060600380546101b99061074c565b80601f01602080910402602001604051908101604052809291908181526020018280546101e59061074c565b80156102325780601f1061020757610100808354040283529160200191610232565b820191906000526020600020905b81548152906001019060200180831161021557829003601f168201915b5050505050905090565b60003361024a8185856102a5565b60019150505b92915050565b6000336102648582856102b7565b61026f85858561033b565b506001949350505050565b610284828261039a565b5050565b6060600480546101b99061074c565b60003361024a81858561033b565b6102b283838360016103d0565b505050565b6001600160a01b03838116600090815260016020908152604080832093861683529290522054600019811015610335578181101561032657604051637dc7a0d960e11b81526001600160a01b038416600482015260248101829052604481018390526064015b60405180910390fd5b610335848484840360006103d0565b50505050565b6001600160a01b03831661036557604051634b637e8f60e11b81526000600482015260240161031d565b6001600160a01b03821661038f5760405163ec442f0560e01b81526000600482015260240161031d565b6102b28383836104a5565b6001600160a01b0382166103c45760405163ec442f0560e01b81526000600482015260240161031d565b610284600083836104a5565b6001600160a01b0384166103fa5760405163e602df0560e01b81526000600482015260240161031d565b6001600160a01b03831661042457604051634a1406b160e11b81526000600482015260240161031d565b6001600160a01b038085166000908152600160209081526040808320938716835292905220829055801561033557826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161049791815260200190565b60405180910390a350505050565b6001600160a01b03831615806104c257506001600160a01b038216155b156104d2576102b28383836104fc565b60006104df600a8361079c565b90506104ed846000836104fc565b61033584846104fc84866107be565b6001600160a01b03831661052757806002600082825461051c91906107d1565b909155506105999050565b6001600160a01b0383166000908152602081905260409020548181101561057a5760405163391434e360e21b81526001600160a01b0385166004820152602481018290526044810183905260640161031d565b6001600160a01b03841660009081526020819052604090209082900390555b6001600160a01b0382166105b5576002805482900390556105d4565b6001600160a01b03821660009081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161061991815260200190565b60405180910390a3505050565b602081526000825180602084015260005b818110156106545760208186018101516040868401015201610637565b506000604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b038116811461068b57600080fd5b919050565b600080604083850312156106a357600080fd5b6106ac83610674565b946020939093013593505050565b6000806000606084860312156106cf57600080fd5b6106d884610674565b92506106e660208501610674565b929592945050506040919091013590565b60006020828403121561070957600080fd5b61071282610674565b9392505050565b6000806040838503121561072c57600080fd5b61073583610674565b915061074360208401610674565b90509250929050565b600181811c9082168061076057607f821691505b60208210810361078057634e487b7160e01b600052602260045260246000fd5b50919050565b634e487b7160e01b600052601160045260246000fd5b6000826107b957634e487b7160e01b600052601260045260246000fd5b500490565b8181038181111561025057610250610786565b808201808211156102505761025061078656",
}

// FeeToken is an auto generated Go binding around an Ethereum contract.
type FeeToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *FeeToken) GetABI() abi.ABI {
	return c.abi
}

// NewFeeToken creates a new instance of FeeToken.
func NewFeeToken() *FeeToken {
	parsed, err := FeeTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &FeeToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *FeeToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (feeToken *FeeToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := feeToken.abi.Pack("allowance", owner, spender)
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
func (feeToken *FeeToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return feeToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (feeToken *FeeToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := feeToken.abi.Unpack("allowance", data)
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
func (feeToken *FeeToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := feeToken.abi.Pack("approve", spender, value)
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
func (feeToken *FeeToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return feeToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (feeToken *FeeToken) UnpackApprove(data []byte) (bool, error) {
	out, err := feeToken.abi.Unpack("approve", data)
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
func (feeToken *FeeToken) PackBalanceOf(account common.Address) []byte {
	enc, err := feeToken.abi.Pack("balanceOf", account)
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
func (feeToken *FeeToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return feeToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (feeToken *FeeToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := feeToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (feeToken *FeeToken) PackDecimals() []byte {
	enc, err := feeToken.abi.Pack("decimals")
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
func (feeToken *FeeToken) TryPackDecimals() ([]byte, error) {
	return feeToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (feeToken *FeeToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := feeToken.abi.Unpack("decimals", data)
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
func (feeToken *FeeToken) PackMint(account common.Address, amount *big.Int) []byte {
	enc, err := feeToken.abi.Pack("mint", account, amount)
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
func (feeToken *FeeToken) TryPackMint(account common.Address, amount *big.Int) ([]byte, error) {
	return feeToken.abi.Pack("mint", account, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (feeToken *FeeToken) PackName() []byte {
	enc, err := feeToken.abi.Pack("name")
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
func (feeToken *FeeToken) TryPackName() ([]byte, error) {
	return feeToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (feeToken *FeeToken) UnpackName(data []byte) (string, error) {
	out, err := feeToken.abi.Unpack("name", data)
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
func (feeToken *FeeToken) PackSymbol() []byte {
	enc, err := feeToken.abi.Pack("symbol")
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
func (feeToken *FeeToken) TryPackSymbol() ([]byte, error) {
	return feeToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (feeToken *FeeToken) UnpackSymbol(data []byte) (string, error) {
	out, err := feeToken.abi.Unpack("symbol", data)
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
func (feeToken *FeeToken) PackTotalSupply() []byte {
	enc, err := feeToken.abi.Pack("totalSupply")
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
func (feeToken *FeeToken) TryPackTotalSupply() ([]byte, error) {
	return feeToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (feeToken *FeeToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := feeToken.abi.Unpack("totalSupply", data)
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
func (feeToken *FeeToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := feeToken.abi.Pack("transfer", to, value)
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
func (feeToken *FeeToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return feeToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (feeToken *FeeToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := feeToken.abi.Unpack("transfer", data)
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
func (feeToken *FeeToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := feeToken.abi.Pack("transferFrom", from, to, value)
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
func (feeToken *FeeToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return feeToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (feeToken *FeeToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := feeToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// FeeTokenApproval represents a Approval event raised by the FeeToken contract.
type FeeTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const FeeTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (FeeTokenApproval) ContractEventName() string {
	return FeeTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (feeToken *FeeToken) UnpackApprovalEvent(log *types.Log) (*FeeTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != feeToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(FeeTokenApproval)
	if len(log.Data) > 0 {
		if err := feeToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range feeToken.abi.Events[event].Inputs {
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

// FeeTokenTransfer represents a Transfer event raised by the FeeToken contract.
type FeeTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const FeeTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (FeeTokenTransfer) ContractEventName() string {
	return FeeTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (feeToken *FeeToken) UnpackTransferEvent(log *types.Log) (*FeeTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != feeToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(FeeTokenTransfer)
	if len(log.Data) > 0 {
		if err := feeToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range feeToken.abi.Events[event].Inputs {
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
func (feeToken *FeeToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], feeToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return feeToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], feeToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return feeToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], feeToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return feeToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], feeToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return feeToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], feeToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return feeToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], feeToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return feeToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// FeeTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the FeeToken contract.
type FeeTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func FeeTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (feeToken *FeeToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*FeeTokenERC20InsufficientAllowance, error) {
	out := new(FeeTokenERC20InsufficientAllowance)
	if err := feeToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FeeTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the FeeToken contract.
type FeeTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func FeeTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (feeToken *FeeToken) UnpackERC20InsufficientBalanceError(raw []byte) (*FeeTokenERC20InsufficientBalance, error) {
	out := new(FeeTokenERC20InsufficientBalance)
	if err := feeToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FeeTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the FeeToken contract.
type FeeTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func FeeTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (feeToken *FeeToken) UnpackERC20InvalidApproverError(raw []byte) (*FeeTokenERC20InvalidApprover, error) {
	out := new(FeeTokenERC20InvalidApprover)
	if err := feeToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FeeTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the FeeToken contract.
type FeeTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func FeeTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (feeToken *FeeToken) UnpackERC20InvalidReceiverError(raw []byte) (*FeeTokenERC20InvalidReceiver, error) {
	out := new(FeeTokenERC20InvalidReceiver)
	if err := feeToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FeeTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the FeeToken contract.
type FeeTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func FeeTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (feeToken *FeeToken) UnpackERC20InvalidSenderError(raw []byte) (*FeeTokenERC20InvalidSender, error) {
	out := new(FeeTokenERC20InvalidSender)
	if err := feeToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FeeTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the FeeToken contract.
type FeeTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func FeeTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (feeToken *FeeToken) UnpackERC20InvalidSpenderError(raw []byte) (*FeeTokenERC20InvalidSpender, error) {
	out := new(FeeTokenERC20InvalidSpender)
	if err := feeToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NoReturnTokenMetaData contains all meta data concerning the NoReturnToken contract.
var NoReturnTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "18a2b1139cc817aa94fa2d2a01b6982799",
	Bin: "0x6080604052348015600f57600080fd5b506103e88061001f6000396000f3fe608060405234801561001057600080fd5b50600436106100625760003560e01c8063095ea7b31461006757806323b872dd1461007c57806340c10f191461008f57806370a08231146100a2578063a9059cbb146100d4578063dd62ed3e146100e7575b600080fd5b61007a6100753660046102ea565b610112565b005b61007a61008a366004610314565b6101ba565b61007a61009d3660046102ea565b610251565b6100c26100b0366004610351565b60006020819052908152604090205481565b60405190815260200160405180910390f35b61007a6100e23660046102ea565b610282565b6100c26100f5366004610373565b600160209081526000928352604080842090915290825290205481565b80158061014057503360009081526001602090815260408083206001600160a01b0386168452909152902054155b6101905760405162461bcd60e51b815260206004820152601a60248201527f4e6f52657475726e546f6b656e3a2052455345545f4649525354000000000000604482015260640160405180910390fd5b3360009081526001602090815260408083206001600160a01b039590951683529390529190912055565b6001600160a01b0383166000908152600160209081526040808320338452909152812080548392906101ed9084906103bc565b90915550506001600160a01b0383166000908152602081905260408120805483929061021a9084906103bc565b90915550506001600160a01b038216600090815260208190526040812080548392906102479084906103d5565b9091555050505050565b6001600160a01b038216600090815260208190526040812080548392906102799084906103d5565b90915550505050565b33600090815260208190526040812080548392906102a19084906103bc565b90915550506001600160a01b038216600090815260208190526040812080548392906102799084906103d5565b80356001600160a01b03811681146102e557600080fd5b919050565b600080604083850312156102fd57600080fd5b610306836102ce565b946020939093013593505050565b60008060006060848603121561032957600080fd5b610332846102ce565b9250610340602085016102ce565b929592945050506040919091013590565b60006020828403121561036357600080fd5b61036c826102ce565b9392505050565b6000806040838503121561038657600080fd5b61038f836102ce565b915061039d602084016102ce565b90509250929050565b634e487b7160e01b600052601160045260246000fd5b818103818111156103cf576103cf6103a6565b92915050565b808201808211156103cf576103cf6103a656",
}

// NoReturnToken is an auto generated Go binding around an Ethereum contract.
type NoReturnToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *NoReturnToken) GetABI() abi.ABI {
	return c.abi
}

// NewNoReturnToken creates a new instance of NoReturnToken.
func NewNoReturnToken() *NoReturnToken {
	parsed, err := NoReturnTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &NoReturnToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *NoReturnToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (noReturnToken *NoReturnToken) PackAllowance(arg0 common.Address, arg1 common.Address) []byte {
	enc, err := noReturnToken.abi.Pack("allowance", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (noReturnToken *NoReturnToken) TryPackAllowance(arg0 common.Address, arg1 common.Address) ([]byte, error) {
	return noReturnToken.abi.Pack("allowance", arg0, arg1)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (noReturnToken *NoReturnToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := noReturnToken.abi.Unpack("allowance", data)
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
// Solidity: function approve(address spender, uint256 amount) returns()
func (noReturnToken *NoReturnToken) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := noReturnToken.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns()
func (noReturnToken *NoReturnToken) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return noReturnToken.abi.Pack("approve", spender, amount)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (noReturnToken *NoReturnToken) PackBalanceOf(arg0 common.Address) []byte {
	enc, err := noReturnToken.abi.Pack("balanceOf", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (noReturnToken *NoReturnToken) TryPackBalanceOf(arg0 common.Address) ([]byte, error) {
	return noReturnToken.abi.Pack("balanceOf", arg0)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (noReturnToken *NoReturnToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := noReturnToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address account, uint256 amount) returns()
func (noReturnToken *NoReturnToken) PackMint(account common.Address, amount *big.Int) []byte {
	enc, err := noReturnToken.abi.Pack("mint", account, amount)
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
func (noReturnToken *NoReturnToken) TryPackMint(account common.Address, amount *big.Int) ([]byte, error) {
	return noReturnToken.abi.Pack("mint", account, amount)
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns()
func (noReturnToken *NoReturnToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := noReturnToken.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns()
func (noReturnToken *NoReturnToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return noReturnToken.abi.Pack("transfer", to, amount)
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns()
func (noReturnToken *NoReturnToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := noReturnToken.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns()
func (noReturnToken *NoReturnToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return noReturnToken.abi.Pack("transferFrom", from, to, amount)
}

// OddReceiverMetaData contains all meta data concerning the OddReceiver contract.
var OddReceiverMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"data\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"mood\",\"outputs\":[{\"internalType\":\"enumOddReceiver.Mood\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data_\",\"type\":\"bytes\"}],\"name\":\"run\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumOddReceiver.Mood\",\"name\":\"mood_\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"data_\",\"type\":\"bytes\"}],\"name\":\"set\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"succeeded\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "ff919d0dae164a2f2e9b39ab1238e7fbe3",
	Bin: "0x6080604052348015600f57600080fd5b506106cf8061001f6000396000f3fe60806040526004361061004e5760003560e01c806370ffe53d1461015f57806373d4a13a1461018f57806393415250146101b157806396448fd7146101db578063a3d6bde9146101fb57600080fd5b3661015a57600160005460ff16600381111561006c5761006c610383565b036100b05760405162461bcd60e51b815260206004820152600f60248201526e4f646452656365697665723a204e4f60881b60448201526064015b60405180910390fd5b600260005460ff1660038111156100c9576100c9610383565b036100d357600080fd5b600360005460ff1660038111156100ec576100ec610383565b03610158576040513390610102906001906103d3565b6000604051808303816000865af19150503d806000811461013f576040519150601f19603f3d011682016040523d82523d6000602084013e610144565b606091505b50506002805460ff19169115159190911790555b005b600080fd5b34801561016b57600080fd5b506000546101799060ff1681565b6040516101869190610448565b60405180910390f35b34801561019b57600080fd5b506101a461020e565b6040516101869190610470565b3480156101bd57600080fd5b506002546101cb9060ff1681565b6040519015158152602001610186565b3480156101e757600080fd5b506101586101f6366004610507565b61029c565b610158610209366004610560565b6102d3565b6001805461021b90610399565b80601f016020809104026020016040519081016040528092919081815260200182805461024790610399565b80156102945780601f1061026957610100808354040283529160200191610294565b820191906000526020600020905b81548152906001019060200180831161027757829003601f168201915b505050505081565b6000805484919060ff191660018360038111156102bb576102bb610383565b021790555060016102cd8284836105fe565b50505050565b6000836001600160a01b03163484846040516102f09291906106bf565b60006040518083038185875af1925050503d806000811461032d576040519150601f19603f3d011682016040523d82523d6000602084013e610332565b606091505b50509050806102cd5760405162461bcd60e51b815260206004820152601860248201527f4f646452656365697665723a2043414c4c5f4641494c4544000000000000000060448201526064016100a7565b634e487b7160e01b600052602160045260246000fd5b600181811c908216806103ad57607f821691505b6020821081036103cd57634e487b7160e01b600052602260045260246000fd5b50919050565b60008083546103e181610399565b6001821680156103f8576001811461040d5761043d565b60ff198316865281151582028601935061043d565b86600052602060002060005b8381101561043557815488820152600190910190602001610419565b505081860193505b509195945050505050565b602081016004831061046a57634e487b7160e01b600052602160045260246000fd5b91905290565b602081526000825180602084015260005b8181101561049e5760208186018101516040868401015201610481565b506000604082850101526040601f19601f83011684010191505092915050565b60008083601f8401126104d057600080fd5b50813567ffffffffffffffff8111156104e857600080fd5b60208301915083602082850101111561050057600080fd5b9250929050565b60008060006040848603121561051c57600080fd5b83356004811061052b57600080fd5b9250602084013567ffffffffffffffff81111561054757600080fd5b610553868287016104be565b9497909650939450505050565b60008060006040848603121561057557600080fd5b83356001600160a01b038116811461052b57600080fd5b634e487b7160e01b600052604160045260246000fd5b601f8211156105f957828211156105f957806000526020600020601f840160051c60208510156105d0575060005b90810190601f840160051c0360005b818110156105f5576000838201556001016105df565b5050505b505050565b67ffffffffffffffff8311156106165761061661058c565b61062a836106248354610399565b836105a2565b6000601f84116001811461065e57600085156106465750838201355b600019600387901b1c1916600186901b1783556106b8565b600083815260209020601f19861690835b8281101561068f578685013582556020948501946001909201910161066f565b50868210156106ac5760001960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b818382376000910190815291905056",
}

// OddReceiver is an auto generated Go binding around an Ethereum contract.
type OddReceiver struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OddReceiver) GetABI() abi.ABI {
	return c.abi
}

// NewOddReceiver creates a new instance of OddReceiver.
func NewOddReceiver() *OddReceiver {
	parsed, err := OddReceiverMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OddReceiver{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OddReceiver) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x73d4a13a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function data() view returns(bytes)
func (oddReceiver *OddReceiver) PackData() []byte {
	enc, err := oddReceiver.abi.Pack("data")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x73d4a13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function data() view returns(bytes)
func (oddReceiver *OddReceiver) TryPackData() ([]byte, error) {
	return oddReceiver.abi.Pack("data")
}

// UnpackData is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x73d4a13a.
//
// Solidity: function data() view returns(bytes)
func (oddReceiver *OddReceiver) UnpackData(data []byte) ([]byte, error) {
	out, err := oddReceiver.abi.Unpack("data", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackMood is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70ffe53d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mood() view returns(uint8)
func (oddReceiver *OddReceiver) PackMood() []byte {
	enc, err := oddReceiver.abi.Pack("mood")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMood is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70ffe53d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mood() view returns(uint8)
func (oddReceiver *OddReceiver) TryPackMood() ([]byte, error) {
	return oddReceiver.abi.Pack("mood")
}

// UnpackMood is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70ffe53d.
//
// Solidity: function mood() view returns(uint8)
func (oddReceiver *OddReceiver) UnpackMood(data []byte) (uint8, error) {
	out, err := oddReceiver.abi.Unpack("mood", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3d6bde9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function run(address target, bytes data_) payable returns()
func (oddReceiver *OddReceiver) PackRun(target common.Address, data []byte) []byte {
	enc, err := oddReceiver.abi.Pack("run", target, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3d6bde9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function run(address target, bytes data_) payable returns()
func (oddReceiver *OddReceiver) TryPackRun(target common.Address, data []byte) ([]byte, error) {
	return oddReceiver.abi.Pack("run", target, data)
}

// PackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96448fd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function set(uint8 mood_, bytes data_) returns()
func (oddReceiver *OddReceiver) PackSet(mood uint8, data []byte) []byte {
	enc, err := oddReceiver.abi.Pack("set", mood, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96448fd7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function set(uint8 mood_, bytes data_) returns()
func (oddReceiver *OddReceiver) TryPackSet(mood uint8, data []byte) ([]byte, error) {
	return oddReceiver.abi.Pack("set", mood, data)
}

// PackSucceeded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x93415250.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function succeeded() view returns(bool)
func (oddReceiver *OddReceiver) PackSucceeded() []byte {
	enc, err := oddReceiver.abi.Pack("succeeded")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSucceeded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x93415250.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function succeeded() view returns(bool)
func (oddReceiver *OddReceiver) TryPackSucceeded() ([]byte, error) {
	return oddReceiver.abi.Pack("succeeded")
}

// UnpackSucceeded is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x93415250.
//
// Solidity: function succeeded() view returns(bool)
func (oddReceiver *OddReceiver) UnpackSucceeded(data []byte) (bool, error) {
	out, err := oddReceiver.abi.Unpack("succeeded", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PromisingDefinitionMetaData contains all meta data concerning the PromisingDefinition contract.
var PromisingDefinitionMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"EncodedCancel\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ResolverEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"StateEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getRegistryInformation\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"}],\"name\":\"resolve\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "07b1c4c714473fa133d94a756b6415288a",
	Bin: "0x6080604052348015600f57600080fd5b506107078061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100cb5780638de8b77e146100f35780638ef98a7e1461012857806394184ba91461014857600080fd5b80630528aa1c14610082578063206162be146100ae5780633722aff9146100c3575b600080fd5b6100986040518060200160405280600081525081565b6040516100a59190610317565b60405180910390f35b6100b6610170565b6040516100a59190610331565b610098610253565b6100986040518060400160405280600981526020016850726f6d6973696e6760b81b81525081565b610098604051806040016040528060168152602001757475706c652875696e74323536206e6f7468696e672960501b81525081565b61013b61013636600461040e565b61026f565b6040516100a591906104b4565b61016061015636600461051e565b6001949350505050565b60405190151581526020016100a5565b6101ab6040518060a001604052806060815260200160006001600160a01b031681526020016060815260200160608152602001606081525090565b6040518060a001604052806040518060400160405280600981526020016850726f6d6973696e6760b81b8152508152602001306001600160a01b03168152602001604051806040016040528060168152602001757475706c652875696e74323536206e6f7468696e672960501b81525081526020016040518060600160405280602781526020016106e060279139815260408051602081810190925260008152910152919050565b6040518060600160405280602781526020016106e06027913981565b61027761028e565b6102838284018461063d565b979650505050505050565b60405180604001604052806102a16102b3565b81526020016102ae6102b3565b905290565b60405180604001604052806002906020820280368337509192915050565b6000815180845260005b818110156102f7576020818501810151868301820152016102db565b506000602082860101526020601f19601f83011685010191505092915050565b60208152600061032a60208301846102d1565b9392505050565b602081526000825160a0602084015261034d60c08401826102d1565b60208501516001600160a01b0316604085810191909152850151848203601f1901606086015290915061038082826102d1565b9150506060840151601f1984830301608085015261039e82826102d1565b9150506080840151601f198483030160a08501526103bc82826102d1565b95945050505050565b60008083601f8401126103d757600080fd5b50813567ffffffffffffffff8111156103ef57600080fd5b60208301915083602082850101111561040757600080fd5b9250929050565b6000806000806000806060878903121561042757600080fd5b863567ffffffffffffffff81111561043e57600080fd5b61044a89828a016103c5565b909750955050602087013567ffffffffffffffff81111561046a57600080fd5b61047689828a016103c5565b909550935050604087013567ffffffffffffffff81111561049657600080fd5b6104a289828a016103c5565b979a9699509497509295939492505050565b815160808201908260005b60028110156104de5782518252602092830192909101906001016104bf565b50505060208301516040830160005b60028110156105155782516001600160a01b03168252602092830192909101906001016104ed565b50505092915050565b6000806000806040858703121561053457600080fd5b843567ffffffffffffffff81111561054b57600080fd5b610557878288016103c5565b909550935050602085013567ffffffffffffffff81111561057757600080fd5b610583878288016103c5565b95989497509550505050565b634e487b7160e01b600052604160045260246000fd5b604051601f8201601f1916810167ffffffffffffffff811182821017156105ce576105ce61058f565b604052919050565b600082601f8301126105e757600080fd5b6105f160406105a5565b80604084018581111561060357600080fd5b845b818110156106325780356001600160a01b038116811461062457600080fd5b845260209384019301610605565b509095945050505050565b6000608082840312801561065057600080fd5b5060408051600091810167ffffffffffffffff811182821017156106765761067661058f565b604052601f84018513610687578182fd5b61069160406105a5565b8060408601878111156106a2578485fd5b8694505b808510156106c15784358352602094850194909201916106a6565b8184526106ce88826105d6565b60208501525091969550505050505056fe7475706c652875696e743235365b325d20616d6f756e742c20616464726573735b325d20746f29",
}

// PromisingDefinition is an auto generated Go binding around an Ethereum contract.
type PromisingDefinition struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *PromisingDefinition) GetABI() abi.ABI {
	return c.abi
}

// NewPromisingDefinition creates a new instance of PromisingDefinition.
func NewPromisingDefinition() *PromisingDefinition {
	parsed, err := PromisingDefinitionMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &PromisingDefinition{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *PromisingDefinition) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EncodedCancel() view returns(bytes)
func (promisingDefinition *PromisingDefinition) PackEncodedCancel() []byte {
	enc, err := promisingDefinition.abi.Pack("EncodedCancel")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EncodedCancel() view returns(bytes)
func (promisingDefinition *PromisingDefinition) TryPackEncodedCancel() ([]byte, error) {
	return promisingDefinition.abi.Pack("EncodedCancel")
}

// UnpackEncodedCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0528aa1c.
//
// Solidity: function EncodedCancel() view returns(bytes)
func (promisingDefinition *PromisingDefinition) UnpackEncodedCancel(data []byte) ([]byte, error) {
	out, err := promisingDefinition.abi.Unpack("EncodedCancel", data)
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
func (promisingDefinition *PromisingDefinition) PackName() []byte {
	enc, err := promisingDefinition.abi.Pack("Name")
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
func (promisingDefinition *PromisingDefinition) TryPackName() ([]byte, error) {
	return promisingDefinition.abi.Pack("Name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8052474d.
//
// Solidity: function Name() view returns(string)
func (promisingDefinition *PromisingDefinition) UnpackName(data []byte) (string, error) {
	out, err := promisingDefinition.abi.Unpack("Name", data)
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
func (promisingDefinition *PromisingDefinition) PackResolverEncoding() []byte {
	enc, err := promisingDefinition.abi.Pack("ResolverEncoding")
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
func (promisingDefinition *PromisingDefinition) TryPackResolverEncoding() ([]byte, error) {
	return promisingDefinition.abi.Pack("ResolverEncoding")
}

// UnpackResolverEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3722aff9.
//
// Solidity: function ResolverEncoding() view returns(string)
func (promisingDefinition *PromisingDefinition) UnpackResolverEncoding(data []byte) (string, error) {
	out, err := promisingDefinition.abi.Unpack("ResolverEncoding", data)
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
func (promisingDefinition *PromisingDefinition) PackStateEncoding() []byte {
	enc, err := promisingDefinition.abi.Pack("StateEncoding")
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
func (promisingDefinition *PromisingDefinition) TryPackStateEncoding() ([]byte, error) {
	return promisingDefinition.abi.Pack("StateEncoding")
}

// UnpackStateEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8de8b77e.
//
// Solidity: function StateEncoding() view returns(string)
func (promisingDefinition *PromisingDefinition) UnpackStateEncoding(data []byte) (string, error) {
	out, err := promisingDefinition.abi.Unpack("StateEncoding", data)
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
// Solidity: function create(bytes , bytes ) pure returns(bool)
func (promisingDefinition *PromisingDefinition) PackCreate(arg0 []byte, arg1 []byte) []byte {
	enc, err := promisingDefinition.abi.Pack("create", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94184ba9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function create(bytes , bytes ) pure returns(bool)
func (promisingDefinition *PromisingDefinition) TryPackCreate(arg0 []byte, arg1 []byte) ([]byte, error) {
	return promisingDefinition.abi.Pack("create", arg0, arg1)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94184ba9.
//
// Solidity: function create(bytes , bytes ) pure returns(bool)
func (promisingDefinition *PromisingDefinition) UnpackCreate(data []byte) (bool, error) {
	out, err := promisingDefinition.abi.Unpack("create", data)
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
func (promisingDefinition *PromisingDefinition) PackGetRegistryInformation() []byte {
	enc, err := promisingDefinition.abi.Pack("getRegistryInformation")
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
func (promisingDefinition *PromisingDefinition) TryPackGetRegistryInformation() ([]byte, error) {
	return promisingDefinition.abi.Pack("getRegistryInformation")
}

// UnpackGetRegistryInformation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x206162be.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (promisingDefinition *PromisingDefinition) UnpackGetRegistryInformation(data []byte) (RegisteredTransfer, error) {
	out, err := promisingDefinition.abi.Unpack("getRegistryInformation", data)
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
// Solidity: function resolve(bytes , bytes , bytes encodedResolver) pure returns((uint256[2],address[2]))
func (promisingDefinition *PromisingDefinition) PackResolve(arg0 []byte, arg1 []byte, encodedResolver []byte) []byte {
	enc, err := promisingDefinition.abi.Pack("resolve", arg0, arg1, encodedResolver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ef98a7e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resolve(bytes , bytes , bytes encodedResolver) pure returns((uint256[2],address[2]))
func (promisingDefinition *PromisingDefinition) TryPackResolve(arg0 []byte, arg1 []byte, encodedResolver []byte) ([]byte, error) {
	return promisingDefinition.abi.Pack("resolve", arg0, arg1, encodedResolver)
}

// UnpackResolve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ef98a7e.
//
// Solidity: function resolve(bytes , bytes , bytes encodedResolver) pure returns((uint256[2],address[2]))
func (promisingDefinition *PromisingDefinition) UnpackResolve(data []byte) (Balance, error) {
	out, err := promisingDefinition.abi.Unpack("resolve", data)
	if err != nil {
		return *new(Balance), err
	}
	out0 := *abi.ConvertType(out[0], new(Balance)).(*Balance)
	return out0, nil
}

// RecordingHelperMetaData contains all meta data concerning the RecordingHelper contract.
var RecordingHelperMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"actualAmount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"balanceThen\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"calls\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"channelAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"assetId\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"callTo\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"callData\",\"type\":\"bytes\"}],\"internalType\":\"structWithdrawData\",\"name\":\"wd\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"actualAmount_\",\"type\":\"uint256\"}],\"name\":\"execute\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reentered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reentry\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"refuses\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"reentry_\",\"type\":\"bytes\"}],\"name\":\"setReentry\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bool\",\"name\":\"refuses_\",\"type\":\"bool\"}],\"name\":\"setRefuses\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"withdrawHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "5876799324e4e7bde0389ba3692384ae79",
	Bin: "0x6080604052348015600f57600080fd5b506107ec8061001f6000396000f3fe608060405234801561001057600080fd5b506004361061009e5760003560e01c8063d7f622d511610066578063d7f622d51461011d578063df3c5c0614610126578063f462d99214610133578063f50cd32c14610146578063f65f8cf71461015957600080fd5b806325389991146100a3578063305f72b7146100bf578063382396b1146100c85780633f09775e146100eb578063b344d76914610108575b600080fd5b6100ac60025481565b6040519081526020015b60405180910390f35b6100ac60015481565b6100e96100d6366004610338565b6000805460ff1916911515919091179055565b005b6006546100f89060ff1681565b60405190151581526020016100b6565b610110610162565b6040516100b69190610361565b6100ac60045481565b6000546100f89060ff1681565b6100e96101413660046103af565b6101f0565b6100e9610154366004610423565b610202565b6100ac60035481565b6005805461016f9061046d565b80601f016020809104026020016040519081016040528092919081815260200182805461019b9061046d565b80156101e85780601f106101bd576101008083540402835291602001916101e8565b820191906000526020600020905b8154815290600101906020018083116101cb57829003601f168201915b505050505081565b60056101fd828483610518565b505050565b60005460ff161561024f5760405162461bcd60e51b81526020600482015260136024820152725265636f7264696e6748656c7065723a204e4f60681b604482015260640160405180910390fd5b60016000815461025e906105d9565b90915550600281905560405161027890839060200161069e565b604051602081830303815290604052805190602001206003819055508160400160208101906102a7919061075a565b6001600160a01b03163160045560058054600091906102c59061046d565b905011156103345760405133906102de90600590610777565b6000604051808303816000865af19150503d806000811461031b576040519150601f19603f3d011682016040523d82523d6000602084013e610320565b606091505b50506006805460ff19169115159190911790555b5050565b60006020828403121561034a57600080fd5b8135801515811461035a57600080fd5b9392505050565b602081526000825180602084015260005b8181101561038f5760208186018101516040868401015201610372565b506000604082850101526040601f19601f83011684010191505092915050565b600080602083850312156103c257600080fd5b823567ffffffffffffffff8111156103d957600080fd5b8301601f810185136103ea57600080fd5b803567ffffffffffffffff81111561040157600080fd5b85602082840101111561041357600080fd5b6020919091019590945092505050565b6000806040838503121561043657600080fd5b823567ffffffffffffffff81111561044d57600080fd5b830160e0818603121561045f57600080fd5b946020939093013593505050565b600181811c9082168061048157607f821691505b6020821081036104a157634e487b7160e01b600052602260045260246000fd5b50919050565b634e487b7160e01b600052604160045260246000fd5b601f8211156101fd57828211156101fd57806000526020600020601f840160051c60208510156104eb575060005b90810190601f840160051c0360005b81811015610510576000838201556001016104fa565b505050505050565b67ffffffffffffffff831115610530576105306104a7565b6105448361053e835461046d565b836104bd565b6000601f84116001811461057857600085156105605750838201355b600019600387901b1c1916600186901b1783556105d2565b600083815260209020601f19861690835b828110156105a95786850135825560209485019460019092019101610589565b50868210156105c65760001960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b6000600182016105f957634e487b7160e01b600052601160045260246000fd5b5060010190565b6001600160a01b038116811461061557600080fd5b50565b803561062381610600565b919050565b6000808335601e1984360301811261063f57600080fd5b830160208101925035905067ffffffffffffffff81111561065f57600080fd5b80360382131561066e57600080fd5b9250929050565b81835281816020850137506000828201602090810191909152601f909101601f19169091010190565b60208152600082356106af81610600565b6001600160a01b03166020838101919091528301356106cd81610600565b6001600160a01b03166040838101919091526106ea908401610618565b6001600160a01b038116606084015250606083013560808381019190915283013560a08084019190915261071f908401610618565b6001600160a01b03811660c08401525061073c60c0840184610628565b60e08085015261075161010085018284610675565b95945050505050565b60006020828403121561076c57600080fd5b813561035a81610600565b60008083546107858161046d565b60018216801561079c57600181146107b1576107e1565b60ff19831686528115158202860193506107e1565b86600052602060002060005b838110156107d9578154888201526001909101906020016107bd565b505081860193505b50919594505050505056",
}

// RecordingHelper is an auto generated Go binding around an Ethereum contract.
type RecordingHelper struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *RecordingHelper) GetABI() abi.ABI {
	return c.abi
}

// NewRecordingHelper creates a new instance of RecordingHelper.
func NewRecordingHelper() *RecordingHelper {
	parsed, err := RecordingHelperMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RecordingHelper{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RecordingHelper) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackActualAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25389991.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function actualAmount() view returns(uint256)
func (recordingHelper *RecordingHelper) PackActualAmount() []byte {
	enc, err := recordingHelper.abi.Pack("actualAmount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackActualAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25389991.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function actualAmount() view returns(uint256)
func (recordingHelper *RecordingHelper) TryPackActualAmount() ([]byte, error) {
	return recordingHelper.abi.Pack("actualAmount")
}

// UnpackActualAmount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x25389991.
//
// Solidity: function actualAmount() view returns(uint256)
func (recordingHelper *RecordingHelper) UnpackActualAmount(data []byte) (*big.Int, error) {
	out, err := recordingHelper.abi.Unpack("actualAmount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBalanceThen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7f622d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceThen() view returns(uint256)
func (recordingHelper *RecordingHelper) PackBalanceThen() []byte {
	enc, err := recordingHelper.abi.Pack("balanceThen")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceThen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7f622d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceThen() view returns(uint256)
func (recordingHelper *RecordingHelper) TryPackBalanceThen() ([]byte, error) {
	return recordingHelper.abi.Pack("balanceThen")
}

// UnpackBalanceThen is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd7f622d5.
//
// Solidity: function balanceThen() view returns(uint256)
func (recordingHelper *RecordingHelper) UnpackBalanceThen(data []byte) (*big.Int, error) {
	out, err := recordingHelper.abi.Unpack("balanceThen", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCalls is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x305f72b7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function calls() view returns(uint256)
func (recordingHelper *RecordingHelper) PackCalls() []byte {
	enc, err := recordingHelper.abi.Pack("calls")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCalls is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x305f72b7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function calls() view returns(uint256)
func (recordingHelper *RecordingHelper) TryPackCalls() ([]byte, error) {
	return recordingHelper.abi.Pack("calls")
}

// UnpackCalls is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x305f72b7.
//
// Solidity: function calls() view returns(uint256)
func (recordingHelper *RecordingHelper) UnpackCalls(data []byte) (*big.Int, error) {
	out, err := recordingHelper.abi.Unpack("calls", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf50cd32c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execute((address,address,address,uint256,uint256,address,bytes) wd, uint256 actualAmount_) returns()
func (recordingHelper *RecordingHelper) PackExecute(wd WithdrawData, actualAmount *big.Int) []byte {
	enc, err := recordingHelper.abi.Pack("execute", wd, actualAmount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf50cd32c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function execute((address,address,address,uint256,uint256,address,bytes) wd, uint256 actualAmount_) returns()
func (recordingHelper *RecordingHelper) TryPackExecute(wd WithdrawData, actualAmount *big.Int) ([]byte, error) {
	return recordingHelper.abi.Pack("execute", wd, actualAmount)
}

// PackReentered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f09775e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reentered() view returns(bool)
func (recordingHelper *RecordingHelper) PackReentered() []byte {
	enc, err := recordingHelper.abi.Pack("reentered")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReentered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f09775e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reentered() view returns(bool)
func (recordingHelper *RecordingHelper) TryPackReentered() ([]byte, error) {
	return recordingHelper.abi.Pack("reentered")
}

// UnpackReentered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (recordingHelper *RecordingHelper) UnpackReentered(data []byte) (bool, error) {
	out, err := recordingHelper.abi.Unpack("reentered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackReentry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb344d769.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reentry() view returns(bytes)
func (recordingHelper *RecordingHelper) PackReentry() []byte {
	enc, err := recordingHelper.abi.Pack("reentry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReentry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb344d769.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reentry() view returns(bytes)
func (recordingHelper *RecordingHelper) TryPackReentry() ([]byte, error) {
	return recordingHelper.abi.Pack("reentry")
}

// UnpackReentry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb344d769.
//
// Solidity: function reentry() view returns(bytes)
func (recordingHelper *RecordingHelper) UnpackReentry(data []byte) ([]byte, error) {
	out, err := recordingHelper.abi.Unpack("reentry", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackRefuses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf3c5c06.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refuses() view returns(bool)
func (recordingHelper *RecordingHelper) PackRefuses() []byte {
	enc, err := recordingHelper.abi.Pack("refuses")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefuses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf3c5c06.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refuses() view returns(bool)
func (recordingHelper *RecordingHelper) TryPackRefuses() ([]byte, error) {
	return recordingHelper.abi.Pack("refuses")
}

// UnpackRefuses is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdf3c5c06.
//
// Solidity: function refuses() view returns(bool)
func (recordingHelper *RecordingHelper) UnpackRefuses(data []byte) (bool, error) {
	out, err := recordingHelper.abi.Unpack("refuses", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSetReentry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf462d992.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setReentry(bytes reentry_) returns()
func (recordingHelper *RecordingHelper) PackSetReentry(reentry []byte) []byte {
	enc, err := recordingHelper.abi.Pack("setReentry", reentry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetReentry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf462d992.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setReentry(bytes reentry_) returns()
func (recordingHelper *RecordingHelper) TryPackSetReentry(reentry []byte) ([]byte, error) {
	return recordingHelper.abi.Pack("setReentry", reentry)
}

// PackSetRefuses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x382396b1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setRefuses(bool refuses_) returns()
func (recordingHelper *RecordingHelper) PackSetRefuses(refuses bool) []byte {
	enc, err := recordingHelper.abi.Pack("setRefuses", refuses)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetRefuses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x382396b1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setRefuses(bool refuses_) returns()
func (recordingHelper *RecordingHelper) TryPackSetRefuses(refuses bool) ([]byte, error) {
	return recordingHelper.abi.Pack("setRefuses", refuses)
}

// PackWithdrawHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf65f8cf7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawHash() view returns(bytes32)
func (recordingHelper *RecordingHelper) PackWithdrawHash() []byte {
	enc, err := recordingHelper.abi.Pack("withdrawHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf65f8cf7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawHash() view returns(bytes32)
func (recordingHelper *RecordingHelper) TryPackWithdrawHash() ([]byte, error) {
	return recordingHelper.abi.Pack("withdrawHash")
}

// UnpackWithdrawHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf65f8cf7.
//
// Solidity: function withdrawHash() view returns(bytes32)
func (recordingHelper *RecordingHelper) UnpackWithdrawHash(data []byte) ([32]byte, error) {
	out, err := recordingHelper.abi.Unpack("withdrawHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// ReentrantTokenMetaData contains all meta data concerning the ReentrantToken contract.
var ReentrantTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answer\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target_\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data_\",\"type\":\"bytes\"}],\"name\":\"arm\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"called\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"data\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"succeeded\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"target\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "10cda610b74f2db3a4ba22e7f47b8269f8",
	Bin: "0x608060405234801561001057600080fd5b50604051806040016040528060098152602001681499595b9d1c985b9d60ba1b81525060405180604001604052806002815260200161524560f01b815250816003908161005d919061011e565b50600461006a828261011e565b5050506101e0565b634e487b7160e01b600052604160045260246000fd5b600181811c9082168061009c57607f821691505b6020821081036100bc57634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610119578282111561011957806000526020600020601f840160051c60208510156100f0575060005b90810190601f840160051c0360005b81811015610115576000838201556001016100ff565b5050505b505050565b81516001600160401b0381111561013757610137610072565b61014b816101458454610088565b846100c2565b6020601f82116001811461017f57600083156101675750848201515b600019600385901b1c1916600184901b1784556101d9565b600084815260208120601f198516915b828110156101af578785015182556020948501946001909201910161018f565b50848210156101cd5786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b610cc6806101ef6000396000f3fe608060405234801561001057600080fd5b50600436106101005760003560e01c806370a082311161009757806395d89b411161006657806395d89b41146101fa578063a9059cbb14610202578063d4b8399214610215578063dd62ed3e1461024057600080fd5b806370a08231146101af57806373d4a13a146101d857806385bb7d69146101e057806393415250146101e857600080fd5b8063313ce567116100d3578063313ce5671461016b5780633522bfd01461017a57806340c10f191461018f57806350f9b6cd146101a257600080fd5b806306fdde0314610105578063095ea7b31461012357806318160ddd1461014657806323b872dd14610158575b600080fd5b61010d610279565b60405161011a9190610895565b60405180910390f35b6101366101313660046108cb565b61030b565b604051901515815260200161011a565b6002545b60405190815260200161011a565b6101366101663660046108f5565b610325565b6040516012815260200161011a565b61018d610188366004610932565b610349565b005b61018d61019d3660046108cb565b610381565b6007546101369060ff1681565b61014a6101bd3660046109b7565b6001600160a01b031660009081526020819052604090205490565b61010d61038f565b61010d61041d565b60075461013690610100900460ff1681565b61010d61042a565b6101366102103660046108cb565b610439565b600554610228906001600160a01b031681565b6040516001600160a01b03909116815260200161011a565b61014a61024e3660046109d2565b6001600160a01b03918216600090815260016020908152604080832093909416825291909152205490565b60606003805461028890610a05565b80601f01602080910402602001604051908101604052809291908181526020018280546102b490610a05565b80156103015780601f106102d657610100808354040283529160200191610301565b820191906000526020600020905b8154815290600101906020018083116102e457829003601f168201915b5050505050905090565b600033610319818585610447565b60019150505b92915050565b600033610333858285610459565b61033e8585856104dd565b506001949350505050565b600580546001600160a01b0319166001600160a01b0385161790556006610371828483610ab0565b50506007805460ff191690555050565b61038b828261053c565b5050565b6006805461039c90610a05565b80601f01602080910402602001604051908101604052809291908181526020018280546103c890610a05565b80156104155780601f106103ea57610100808354040283529160200191610415565b820191906000526020600020905b8154815290600101906020018083116103f857829003601f168201915b505050505081565b6008805461039c90610a05565b60606004805461028890610a05565b6000336103198185856104dd565b6104548383836001610572565b505050565b6001600160a01b038381166000908152600160209081526040808320938616835292905220546000198110156104d757818110156104c857604051637dc7a0d960e11b81526001600160a01b038416600482015260248101829052604481018390526064015b60405180910390fd5b6104d784848484036000610572565b50505050565b6001600160a01b03831661050757604051634b637e8f60e11b8152600060048201526024016104bf565b6001600160a01b0382166105315760405163ec442f0560e01b8152600060048201526024016104bf565b610454838383610647565b6001600160a01b0382166105665760405163ec442f0560e01b8152600060048201526024016104bf565b61038b60008383610647565b6001600160a01b03841661059c5760405163e602df0560e01b8152600060048201526024016104bf565b6001600160a01b0383166105c657604051634a1406b160e11b8152600060048201526024016104bf565b6001600160a01b03808516600090815260016020908152604080832093871683529290522082905580156104d757826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161063991815260200190565b60405180910390a350505050565b610652838383610725565b6005546001600160a01b0316801580159061067557506001600160a01b03841615155b156104d757600580546001600160a01b03191690556007805460ff191660011790556040516001600160a01b038216906106b190600690610b71565b6000604051808303816000865af19150503d80600081146106ee576040519150601f19603f3d011682016040523d82523d6000602084013e6106f3565b606091505b506007600160086107048482610be6565b508391906101000a81548160ff021916908315150217905550505050505050565b6001600160a01b0383166107505780600260008282546107459190610ca5565b909155506107c29050565b6001600160a01b038316600090815260208190526040902054818110156107a35760405163391434e360e21b81526001600160a01b038516600482015260248101829052604481018390526064016104bf565b6001600160a01b03841660009081526020819052604090209082900390555b6001600160a01b0382166107de576002805482900390556107fd565b6001600160a01b03821660009081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161084291815260200190565b60405180910390a3505050565b6000815180845260005b8181101561087557602081850181015186830182015201610859565b506000602082860101526020601f19601f83011685010191505092915050565b6020815260006108a8602083018461084f565b9392505050565b80356001600160a01b03811681146108c657600080fd5b919050565b600080604083850312156108de57600080fd5b6108e7836108af565b946020939093013593505050565b60008060006060848603121561090a57600080fd5b610913846108af565b9250610921602085016108af565b929592945050506040919091013590565b60008060006040848603121561094757600080fd5b610950846108af565b9250602084013567ffffffffffffffff81111561096c57600080fd5b8401601f8101861361097d57600080fd5b803567ffffffffffffffff81111561099457600080fd5b8660208284010111156109a657600080fd5b939660209190910195509293505050565b6000602082840312156109c957600080fd5b6108a8826108af565b600080604083850312156109e557600080fd5b6109ee836108af565b91506109fc602084016108af565b90509250929050565b600181811c90821680610a1957607f821691505b602082108103610a3957634e487b7160e01b600052602260045260246000fd5b50919050565b634e487b7160e01b600052604160045260246000fd5b601f821115610454578282111561045457806000526020600020601f840160051c6020851015610a83575060005b90810190601f840160051c0360005b81811015610aa857600083820155600101610a92565b505050505050565b67ffffffffffffffff831115610ac857610ac8610a3f565b610adc83610ad68354610a05565b83610a55565b6000601f841160018114610b105760008515610af85750838201355b600019600387901b1c1916600186901b178355610b6a565b600083815260209020601f19861690835b82811015610b415786850135825560209485019460019092019101610b21565b5086821015610b5e5760001960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b6000808354610b7f81610a05565b600182168015610b965760018114610bab57610bdb565b60ff1983168652811515820286019350610bdb565b86600052602060002060005b83811015610bd357815488820152600190910190602001610bb7565b505081860193505b509195945050505050565b815167ffffffffffffffff811115610c0057610c00610a3f565b610c1481610c0e8454610a05565b84610a55565b6020601f821160018114610c485760008315610c305750848201515b600019600385901b1c1916600184901b178455610b6a565b600084815260208120601f198516915b82811015610c785787850151825560209485019460019092019101610c58565b5084821015610c965786840151600019600387901b60f8161c191681555b50505050600190811b01905550565b8082018082111561031f57634e487b7160e01b600052601160045260246000fd",
}

// ReentrantToken is an auto generated Go binding around an Ethereum contract.
type ReentrantToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ReentrantToken) GetABI() abi.ABI {
	return c.abi
}

// NewReentrantToken creates a new instance of ReentrantToken.
func NewReentrantToken() *ReentrantToken {
	parsed, err := ReentrantTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ReentrantToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ReentrantToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (reentrantToken *ReentrantToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := reentrantToken.abi.Pack("allowance", owner, spender)
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
func (reentrantToken *ReentrantToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return reentrantToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (reentrantToken *ReentrantToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := reentrantToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85bb7d69.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answer() view returns(bytes)
func (reentrantToken *ReentrantToken) PackAnswer() []byte {
	enc, err := reentrantToken.abi.Pack("answer")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85bb7d69.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answer() view returns(bytes)
func (reentrantToken *ReentrantToken) TryPackAnswer() ([]byte, error) {
	return reentrantToken.abi.Pack("answer")
}

// UnpackAnswer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85bb7d69.
//
// Solidity: function answer() view returns(bytes)
func (reentrantToken *ReentrantToken) UnpackAnswer(data []byte) ([]byte, error) {
	out, err := reentrantToken.abi.Unpack("answer", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (reentrantToken *ReentrantToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := reentrantToken.abi.Pack("approve", spender, value)
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
func (reentrantToken *ReentrantToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return reentrantToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (reentrantToken *ReentrantToken) UnpackApprove(data []byte) (bool, error) {
	out, err := reentrantToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackArm is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3522bfd0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function arm(address target_, bytes data_) returns()
func (reentrantToken *ReentrantToken) PackArm(target common.Address, data []byte) []byte {
	enc, err := reentrantToken.abi.Pack("arm", target, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackArm is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3522bfd0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function arm(address target_, bytes data_) returns()
func (reentrantToken *ReentrantToken) TryPackArm(target common.Address, data []byte) ([]byte, error) {
	return reentrantToken.abi.Pack("arm", target, data)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (reentrantToken *ReentrantToken) PackBalanceOf(account common.Address) []byte {
	enc, err := reentrantToken.abi.Pack("balanceOf", account)
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
func (reentrantToken *ReentrantToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return reentrantToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (reentrantToken *ReentrantToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := reentrantToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCalled is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50f9b6cd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function called() view returns(bool)
func (reentrantToken *ReentrantToken) PackCalled() []byte {
	enc, err := reentrantToken.abi.Pack("called")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCalled is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50f9b6cd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function called() view returns(bool)
func (reentrantToken *ReentrantToken) TryPackCalled() ([]byte, error) {
	return reentrantToken.abi.Pack("called")
}

// UnpackCalled is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x50f9b6cd.
//
// Solidity: function called() view returns(bool)
func (reentrantToken *ReentrantToken) UnpackCalled(data []byte) (bool, error) {
	out, err := reentrantToken.abi.Unpack("called", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x73d4a13a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function data() view returns(bytes)
func (reentrantToken *ReentrantToken) PackData() []byte {
	enc, err := reentrantToken.abi.Pack("data")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x73d4a13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function data() view returns(bytes)
func (reentrantToken *ReentrantToken) TryPackData() ([]byte, error) {
	return reentrantToken.abi.Pack("data")
}

// UnpackData is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x73d4a13a.
//
// Solidity: function data() view returns(bytes)
func (reentrantToken *ReentrantToken) UnpackData(data []byte) ([]byte, error) {
	out, err := reentrantToken.abi.Unpack("data", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (reentrantToken *ReentrantToken) PackDecimals() []byte {
	enc, err := reentrantToken.abi.Pack("decimals")
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
func (reentrantToken *ReentrantToken) TryPackDecimals() ([]byte, error) {
	return reentrantToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (reentrantToken *ReentrantToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := reentrantToken.abi.Unpack("decimals", data)
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
func (reentrantToken *ReentrantToken) PackMint(account common.Address, amount *big.Int) []byte {
	enc, err := reentrantToken.abi.Pack("mint", account, amount)
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
func (reentrantToken *ReentrantToken) TryPackMint(account common.Address, amount *big.Int) ([]byte, error) {
	return reentrantToken.abi.Pack("mint", account, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (reentrantToken *ReentrantToken) PackName() []byte {
	enc, err := reentrantToken.abi.Pack("name")
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
func (reentrantToken *ReentrantToken) TryPackName() ([]byte, error) {
	return reentrantToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (reentrantToken *ReentrantToken) UnpackName(data []byte) (string, error) {
	out, err := reentrantToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSucceeded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x93415250.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function succeeded() view returns(bool)
func (reentrantToken *ReentrantToken) PackSucceeded() []byte {
	enc, err := reentrantToken.abi.Pack("succeeded")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSucceeded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x93415250.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function succeeded() view returns(bool)
func (reentrantToken *ReentrantToken) TryPackSucceeded() ([]byte, error) {
	return reentrantToken.abi.Pack("succeeded")
}

// UnpackSucceeded is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x93415250.
//
// Solidity: function succeeded() view returns(bool)
func (reentrantToken *ReentrantToken) UnpackSucceeded(data []byte) (bool, error) {
	out, err := reentrantToken.abi.Unpack("succeeded", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (reentrantToken *ReentrantToken) PackSymbol() []byte {
	enc, err := reentrantToken.abi.Pack("symbol")
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
func (reentrantToken *ReentrantToken) TryPackSymbol() ([]byte, error) {
	return reentrantToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (reentrantToken *ReentrantToken) UnpackSymbol(data []byte) (string, error) {
	out, err := reentrantToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTarget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4b83992.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function target() view returns(address)
func (reentrantToken *ReentrantToken) PackTarget() []byte {
	enc, err := reentrantToken.abi.Pack("target")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTarget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4b83992.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function target() view returns(address)
func (reentrantToken *ReentrantToken) TryPackTarget() ([]byte, error) {
	return reentrantToken.abi.Pack("target")
}

// UnpackTarget is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd4b83992.
//
// Solidity: function target() view returns(address)
func (reentrantToken *ReentrantToken) UnpackTarget(data []byte) (common.Address, error) {
	out, err := reentrantToken.abi.Unpack("target", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (reentrantToken *ReentrantToken) PackTotalSupply() []byte {
	enc, err := reentrantToken.abi.Pack("totalSupply")
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
func (reentrantToken *ReentrantToken) TryPackTotalSupply() ([]byte, error) {
	return reentrantToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (reentrantToken *ReentrantToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := reentrantToken.abi.Unpack("totalSupply", data)
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
func (reentrantToken *ReentrantToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := reentrantToken.abi.Pack("transfer", to, value)
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
func (reentrantToken *ReentrantToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return reentrantToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (reentrantToken *ReentrantToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := reentrantToken.abi.Unpack("transfer", data)
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
func (reentrantToken *ReentrantToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := reentrantToken.abi.Pack("transferFrom", from, to, value)
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
func (reentrantToken *ReentrantToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return reentrantToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (reentrantToken *ReentrantToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := reentrantToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// ReentrantTokenApproval represents a Approval event raised by the ReentrantToken contract.
type ReentrantTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ReentrantTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (ReentrantTokenApproval) ContractEventName() string {
	return ReentrantTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (reentrantToken *ReentrantToken) UnpackApprovalEvent(log *types.Log) (*ReentrantTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != reentrantToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReentrantTokenApproval)
	if len(log.Data) > 0 {
		if err := reentrantToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range reentrantToken.abi.Events[event].Inputs {
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

// ReentrantTokenTransfer represents a Transfer event raised by the ReentrantToken contract.
type ReentrantTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const ReentrantTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (ReentrantTokenTransfer) ContractEventName() string {
	return ReentrantTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (reentrantToken *ReentrantToken) UnpackTransferEvent(log *types.Log) (*ReentrantTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != reentrantToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReentrantTokenTransfer)
	if len(log.Data) > 0 {
		if err := reentrantToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range reentrantToken.abi.Events[event].Inputs {
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
func (reentrantToken *ReentrantToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], reentrantToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return reentrantToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], reentrantToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return reentrantToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], reentrantToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return reentrantToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], reentrantToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return reentrantToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], reentrantToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return reentrantToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], reentrantToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return reentrantToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ReentrantTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the ReentrantToken contract.
type ReentrantTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func ReentrantTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (reentrantToken *ReentrantToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*ReentrantTokenERC20InsufficientAllowance, error) {
	out := new(ReentrantTokenERC20InsufficientAllowance)
	if err := reentrantToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReentrantTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the ReentrantToken contract.
type ReentrantTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func ReentrantTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (reentrantToken *ReentrantToken) UnpackERC20InsufficientBalanceError(raw []byte) (*ReentrantTokenERC20InsufficientBalance, error) {
	out := new(ReentrantTokenERC20InsufficientBalance)
	if err := reentrantToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReentrantTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the ReentrantToken contract.
type ReentrantTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func ReentrantTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (reentrantToken *ReentrantToken) UnpackERC20InvalidApproverError(raw []byte) (*ReentrantTokenERC20InvalidApprover, error) {
	out := new(ReentrantTokenERC20InvalidApprover)
	if err := reentrantToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReentrantTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the ReentrantToken contract.
type ReentrantTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func ReentrantTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (reentrantToken *ReentrantToken) UnpackERC20InvalidReceiverError(raw []byte) (*ReentrantTokenERC20InvalidReceiver, error) {
	out := new(ReentrantTokenERC20InvalidReceiver)
	if err := reentrantToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReentrantTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the ReentrantToken contract.
type ReentrantTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func ReentrantTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (reentrantToken *ReentrantToken) UnpackERC20InvalidSenderError(raw []byte) (*ReentrantTokenERC20InvalidSender, error) {
	out := new(ReentrantTokenERC20InvalidSender)
	if err := reentrantToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReentrantTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the ReentrantToken contract.
type ReentrantTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func ReentrantTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (reentrantToken *ReentrantToken) UnpackERC20InvalidSpenderError(raw []byte) (*ReentrantTokenERC20InvalidSpender, error) {
	out := new(ReentrantTokenERC20InvalidSpender)
	if err := reentrantToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}
