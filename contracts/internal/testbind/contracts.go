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
	Bin: "0x608060405234801561001057600080fd5b50604051806040016040528060078152602001664661696c696e6760c81b815250604051806040016040528060048152602001631190525360e21b815250816003908161005d919061011e565b50600461006a828261011e565b5050506101e0565b634e487b7160e01b600052604160045260246000fd5b600181811c9082168061009c57607f821691505b6020821081036100bc57634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610119578282111561011957806000526020600020601f840160051c60208510156100f0575060005b90810190601f840160051c0360005b81811015610115576000838201556001016100ff565b5050505b505050565b81516001600160401b0381111561013757610137610072565b61014b816101458454610088565b846100c2565b6020601f82116001811461017f57600083156101675750848201515b600019600385901b1c1916600184901b1784556101d9565b600084815260208120601f198516915b828110156101af578785015182556020948501946001909201910161018f565b50848210156101cd5786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b610b9e806101ef6000396000f3fe608060405234801561001057600080fd5b50600436106100df5760003560e01c806340c10f191161008c57806399bbc1c61161006657806399bbc1c6146101be578063a9059cbb146101cb578063dd62ed3e146101de578063f907191a1461022457600080fd5b806340c10f191461016b57806370a082311461018057806395d89b41146101b657600080fd5b806323b872dd116100bd57806323b872dd14610137578063313ce5671461014a5780633bccbbc91461015957600080fd5b806306fdde03146100e4578063095ea7b31461010257806318160ddd14610125575b600080fd5b6100ec610290565b6040516100f9919061098d565b60405180910390f35b610115610110366004610a22565b610322565b60405190151581526020016100f9565b6002545b6040519081526020016100f9565b610115610145366004610a4c565b61033c565b604051601281526020016100f9565b60055461011590610100900460ff1681565b61017e610179366004610a22565b6103d7565b005b61012961018e366004610a89565b73ffffffffffffffffffffffffffffffffffffffff1660009081526020819052604090205490565b6100ec6103e5565b6005546101159060ff1681565b6101156101d9366004610a22565b6103f4565b6101296101ec366004610aa4565b73ffffffffffffffffffffffffffffffffffffffff918216600090815260016020908152604080832093909416825291909152205490565b61017e610232366004610ae7565b600580547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000169215157fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff169290921761010091151591909102179055565b60606003805461029f90610b11565b80601f01602080910402602001604051908101604052809291908181526020018280546102cb90610b11565b80156103185780601f106102ed57610100808354040283529160200191610318565b820191906000526020600020905b8154815290600101906020018083116102fb57829003601f168201915b5050505050905090565b600033610330818585610488565b60019150505b92915050565b600554600090610100900460ff16156103b6576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601060248201527f4661696c696e67546f6b656e3a204e4f0000000000000000000000000000000060448201526064015b60405180910390fd5b60055460ff161580156103cf57506103cf84848461049a565b949350505050565b6103e182826104be565b5050565b60606004805461029f90610b11565b600554600090610100900460ff1615610469576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601060248201527f4661696c696e67546f6b656e3a204e4f0000000000000000000000000000000060448201526064016103ad565b60055460ff161580156104815750610481838361051a565b9392505050565b6104958383836001610528565b505050565b6000336104a8858285610671565b6104b385858561073b565b506001949350505050565b73ffffffffffffffffffffffffffffffffffffffff821661050e576040517fec442f05000000000000000000000000000000000000000000000000000000008152600060048201526024016103ad565b6103e1600083836107e2565b60003361033081858561073b565b73ffffffffffffffffffffffffffffffffffffffff8416610578576040517fe602df05000000000000000000000000000000000000000000000000000000008152600060048201526024016103ad565b73ffffffffffffffffffffffffffffffffffffffff83166105c8576040517f94280d62000000000000000000000000000000000000000000000000000000008152600060048201526024016103ad565b73ffffffffffffffffffffffffffffffffffffffff8085166000908152600160209081526040808320938716835292905220829055801561066b578273ffffffffffffffffffffffffffffffffffffffff168473ffffffffffffffffffffffffffffffffffffffff167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161066291815260200190565b60405180910390a35b50505050565b73ffffffffffffffffffffffffffffffffffffffff8381166000908152600160209081526040808320938616835292905220547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81101561066b578181101561072c576040517ffb8f41b200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101829052604481018390526064016103ad565b61066b84848484036000610528565b73ffffffffffffffffffffffffffffffffffffffff831661078b576040517f96c6fd1e000000000000000000000000000000000000000000000000000000008152600060048201526024016103ad565b73ffffffffffffffffffffffffffffffffffffffff82166107db576040517fec442f05000000000000000000000000000000000000000000000000000000008152600060048201526024016103ad565b6104958383835b73ffffffffffffffffffffffffffffffffffffffff831661081a57806002600082825461080f9190610b64565b909155506108cc9050565b73ffffffffffffffffffffffffffffffffffffffff8316600090815260208190526040902054818110156108a0576040517fe450d38c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260248101829052604481018390526064016103ad565b73ffffffffffffffffffffffffffffffffffffffff841660009081526020819052604090209082900390555b73ffffffffffffffffffffffffffffffffffffffff82166108f557600280548290039055610921565b73ffffffffffffffffffffffffffffffffffffffff821660009081526020819052604090208054820190555b8173ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161098091815260200190565b60405180910390a3505050565b602081526000825180602084015260005b818110156109bb576020818601810151604086840101520161099e565b5060006040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b803573ffffffffffffffffffffffffffffffffffffffff81168114610a1d57600080fd5b919050565b60008060408385031215610a3557600080fd5b610a3e836109f9565b946020939093013593505050565b600080600060608486031215610a6157600080fd5b610a6a846109f9565b9250610a78602085016109f9565b929592945050506040919091013590565b600060208284031215610a9b57600080fd5b610481826109f9565b60008060408385031215610ab757600080fd5b610ac0836109f9565b9150610ace602084016109f9565b90509250929050565b80358015158114610a1d57600080fd5b60008060408385031215610afa57600080fd5b610b0383610ad7565b9150610ace60208401610ad7565b600181811c90821680610b2557607f821691505b602082108103610b5e577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b80820180821115610336577f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd",
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
	Bin: "0x608060405234801561001057600080fd5b506040518060400160405280600381526020016246656560e81b8152506040518060400160405280600381526020016246454560e81b81525081600390816100589190610119565b5060046100658282610119565b5050506101db565b634e487b7160e01b600052604160045260246000fd5b600181811c9082168061009757607f821691505b6020821081036100b757634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610114578282111561011457806000526020600020601f840160051c60208510156100eb575060005b90810190601f840160051c0360005b81811015610110576000838201556001016100fa565b5050505b505050565b81516001600160401b038111156101325761013261006d565b610146816101408454610083565b846100bd565b6020601f82116001811461017a57600083156101625750848201515b600019600385901b1c1916600184901b1784556101d4565b600084815260208120601f198516915b828110156101aa578785015182556020948501946001909201910161018a565b50848210156101c85786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b610a65806101ea6000396000f3fe608060405234801561001057600080fd5b50600436106100be5760003560e01c806340c10f191161007657806395d89b411161005b57806395d89b4114610183578063a9059cbb1461018b578063dd62ed3e1461019e57600080fd5b806340c10f191461013857806370a082311461014d57600080fd5b806318160ddd116100a757806318160ddd1461010457806323b872dd14610116578063313ce5671461012957600080fd5b806306fdde03146100c3578063095ea7b3146100e1575b600080fd5b6100cb6101e4565b6040516100d89190610831565b60405180910390f35b6100f46100ef3660046108c6565b610276565b60405190151581526020016100d8565b6002545b6040519081526020016100d8565b6100f46101243660046108f0565b610290565b604051601281526020016100d8565b61014b6101463660046108c6565b6102b4565b005b61010861015b36600461092d565b73ffffffffffffffffffffffffffffffffffffffff1660009081526020819052604090205490565b6100cb6102c2565b6100f46101993660046108c6565b6102d1565b6101086101ac36600461094f565b73ffffffffffffffffffffffffffffffffffffffff918216600090815260016020908152604080832093909416825291909152205490565b6060600380546101f390610982565b80601f016020809104026020016040519081016040528092919081815260200182805461021f90610982565b801561026c5780601f106102415761010080835404028352916020019161026c565b820191906000526020600020905b81548152906001019060200180831161024f57829003601f168201915b5050505050905090565b6000336102848185856102df565b60019150505b92915050565b60003361029e8582856102f1565b6102a98585856103c6565b506001949350505050565b6102be8282610471565b5050565b6060600480546101f390610982565b6000336102848185856103c6565b6102ec83838360016104cd565b505050565b73ffffffffffffffffffffffffffffffffffffffff8381166000908152600160209081526040808320938616835292905220547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8110156103c057818110156103b1576040517ffb8f41b200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101829052604481018390526064015b60405180910390fd5b6103c0848484840360006104cd565b50505050565b73ffffffffffffffffffffffffffffffffffffffff8316610416576040517f96c6fd1e000000000000000000000000000000000000000000000000000000008152600060048201526024016103a8565b73ffffffffffffffffffffffffffffffffffffffff8216610466576040517fec442f05000000000000000000000000000000000000000000000000000000008152600060048201526024016103a8565b6102ec838383610615565b73ffffffffffffffffffffffffffffffffffffffff82166104c1576040517fec442f05000000000000000000000000000000000000000000000000000000008152600060048201526024016103a8565b6102be60008383610615565b73ffffffffffffffffffffffffffffffffffffffff841661051d576040517fe602df05000000000000000000000000000000000000000000000000000000008152600060048201526024016103a8565b73ffffffffffffffffffffffffffffffffffffffff831661056d576040517f94280d62000000000000000000000000000000000000000000000000000000008152600060048201526024016103a8565b73ffffffffffffffffffffffffffffffffffffffff808516600090815260016020908152604080832093871683529290522082905580156103c0578273ffffffffffffffffffffffffffffffffffffffff168473ffffffffffffffffffffffffffffffffffffffff167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161060791815260200190565b60405180910390a350505050565b73ffffffffffffffffffffffffffffffffffffffff8316158061064c575073ffffffffffffffffffffffffffffffffffffffff8216155b1561065c576102ec838383610686565b6000610669600a83610a04565b905061067784600083610686565b6103c084846106868486610a3f565b73ffffffffffffffffffffffffffffffffffffffff83166106be5780600260008282546106b39190610a52565b909155506107709050565b73ffffffffffffffffffffffffffffffffffffffff831660009081526020819052604090205481811015610744576040517fe450d38c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260248101829052604481018390526064016103a8565b73ffffffffffffffffffffffffffffffffffffffff841660009081526020819052604090209082900390555b73ffffffffffffffffffffffffffffffffffffffff8216610799576002805482900390556107c5565b73ffffffffffffffffffffffffffffffffffffffff821660009081526020819052604090208054820190555b8173ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161082491815260200190565b60405180910390a3505050565b602081526000825180602084015260005b8181101561085f5760208186018101516040868401015201610842565b5060006040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b803573ffffffffffffffffffffffffffffffffffffffff811681146108c157600080fd5b919050565b600080604083850312156108d957600080fd5b6108e28361089d565b946020939093013593505050565b60008060006060848603121561090557600080fd5b61090e8461089d565b925061091c6020850161089d565b929592945050506040919091013590565b60006020828403121561093f57600080fd5b6109488261089d565b9392505050565b6000806040838503121561096257600080fd5b61096b8361089d565b91506109796020840161089d565b90509250929050565b600181811c9082168061099657607f821691505b6020821081036109cf577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b600082610a3a577f4e487b7100000000000000000000000000000000000000000000000000000000600052601260045260246000fd5b500490565b8181038181111561028a5761028a6109d5565b8082018082111561028a5761028a6109d556",
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
	Bin: "0x6080604052348015600f57600080fd5b506104938061001f6000396000f3fe608060405234801561001057600080fd5b50600436106100725760003560e01c806370a082311161005057806370a08231146100b2578063a9059cbb146100e4578063dd62ed3e146100f757600080fd5b8063095ea7b31461007757806323b872dd1461008c57806340c10f191461009f575b600080fd5b61008a61008536600461037c565b610122565b005b61008a61009a3660046103a6565b6101fe565b61008a6100ad36600461037c565b6102bc565b6100d26100c03660046103e3565b60006020819052908152604090205481565b60405190815260200160405180910390f35b61008a6100f236600461037c565b6102fa565b6100d2610105366004610405565b600160209081526000928352604080842090915290825290205481565b80158061015d575033600090815260016020908152604080832073ffffffffffffffffffffffffffffffffffffffff86168452909152902054155b6101c7576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601a60248201527f4e6f52657475726e546f6b656e3a2052455345545f4649525354000000000000604482015260640160405180910390fd5b33600090815260016020908152604080832073ffffffffffffffffffffffffffffffffffffffff9590951683529390529190912055565b73ffffffffffffffffffffffffffffffffffffffff831660009081526001602090815260408083203384529091528120805483929061023e908490610467565b909155505073ffffffffffffffffffffffffffffffffffffffff831660009081526020819052604081208054839290610278908490610467565b909155505073ffffffffffffffffffffffffffffffffffffffff8216600090815260208190526040812080548392906102b2908490610480565b9091555050505050565b73ffffffffffffffffffffffffffffffffffffffff8216600090815260208190526040812080548392906102f1908490610480565b90915550505050565b3360009081526020819052604081208054839290610319908490610467565b909155505073ffffffffffffffffffffffffffffffffffffffff8216600090815260208190526040812080548392906102f1908490610480565b803573ffffffffffffffffffffffffffffffffffffffff8116811461037757600080fd5b919050565b6000806040838503121561038f57600080fd5b61039883610353565b946020939093013593505050565b6000806000606084860312156103bb57600080fd5b6103c484610353565b92506103d260208501610353565b929592945050506040919091013590565b6000602082840312156103f557600080fd5b6103fe82610353565b9392505050565b6000806040838503121561041857600080fd5b61042183610353565b915061042f60208401610353565b90509250929050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b8181038181111561047a5761047a610438565b92915050565b8082018082111561047a5761047a61043856",
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
	Bin: "0x6080604052348015600f57600080fd5b506108718061001f6000396000f3fe60806040526004361061005e5760003560e01c80639341525011610043578063934152501461020757806396448fd714610231578063a3d6bde91461025157600080fd5b806370ffe53d146101b557806373d4a13a146101e557600080fd5b366101b057600160005460ff16600381111561007c5761007c61041e565b036100e8576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f4f646452656365697665723a204e4f000000000000000000000000000000000060448201526064015b60405180910390fd5b600260005460ff1660038111156101015761010161041e565b0361010b57600080fd5b600360005460ff1660038111156101245761012461041e565b036101ae57604051339061013a906001906104a0565b6000604051808303816000865af19150503d8060008114610177576040519150601f19603f3d011682016040523d82523d6000602084013e61017c565b606091505b5050600280547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00169115159190911790555b005b600080fd5b3480156101c157600080fd5b506000546101cf9060ff1681565b6040516101dc9190610533565b60405180910390f35b3480156101f157600080fd5b506101fa610264565b6040516101dc9190610574565b34801561021357600080fd5b506002546102219060ff1681565b60405190151581526020016101dc565b34801561023d57600080fd5b506101ae61024c366004610629565b6102f2565b6101ae61025f366004610682565b610347565b600180546102719061044d565b80601f016020809104026020016040519081016040528092919081815260200182805461029d9061044d565b80156102ea5780601f106102bf576101008083540402835291602001916102ea565b820191906000526020600020905b8154815290600101906020018083116102cd57829003601f168201915b505050505081565b600080548491907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600183600381111561032f5761032f61041e565b02179055506001610341828483610746565b50505050565b60008373ffffffffffffffffffffffffffffffffffffffff16348484604051610371929190610861565b60006040518083038185875af1925050503d80600081146103ae576040519150601f19603f3d011682016040523d82523d6000602084013e6103b3565b606091505b5050905080610341576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601860248201527f4f646452656365697665723a2043414c4c5f4641494c4544000000000000000060448201526064016100df565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052602160045260246000fd5b600181811c9082168061046157607f821691505b60208210810361049a577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b60008083546104ae8161044d565b6001821680156104c557600181146104f857610528565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083168652811515820286019350610528565b86600052602060002060005b8381101561052057815488820152600190910190602001610504565b505081860193505b509195945050505050565b602081016004831061056e577f4e487b7100000000000000000000000000000000000000000000000000000000600052602160045260246000fd5b91905290565b602081526000825180602084015260005b818110156105a25760208186018101516040868401015201610585565b5060006040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b60008083601f8401126105f257600080fd5b50813567ffffffffffffffff81111561060a57600080fd5b60208301915083602082850101111561062257600080fd5b9250929050565b60008060006040848603121561063e57600080fd5b83356004811061064d57600080fd5b9250602084013567ffffffffffffffff81111561066957600080fd5b610675868287016105e0565b9497909650939450505050565b60008060006040848603121561069757600080fd5b833573ffffffffffffffffffffffffffffffffffffffff8116811461064d57600080fd5b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b601f821115610741578282111561074157806000526020600020601f840160051c6020851015610718575060005b90810190601f840160051c0360005b8181101561073d57600083820155600101610727565b5050505b505050565b67ffffffffffffffff83111561075e5761075e6106bb565b6107728361076c835461044d565b836106ea565b6000601f8411600181146107c4576000851561078e5750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b1c1916600186901b17835561085a565b6000838152602090207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0861690835b8281101561081357868501358255602094850194600190920191016107f3565b508682101561084e577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b818382376000910190815291905056",
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
	Bin: "0x6080604052348015600f57600080fd5b5061082a8061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100cb5780638de8b77e146101075780638ef98a7e1461014357806394184ba91461016357600080fd5b80630528aa1c14610082578063206162be146100ae5780633722aff9146100c3575b600080fd5b6100986040518060200160405280600081525081565b6040516100a59190610385565b60405180910390f35b6100b661018b565b6040516100a5919061039f565b6100986102a3565b6100986040518060400160405280600981526020017f50726f6d6973696e67000000000000000000000000000000000000000000000081525081565b6100986040518060400160405280601681526020017f7475706c652875696e74323536206e6f7468696e67290000000000000000000081525081565b6101566101513660046104e0565b6102bf565b6040516100a59190610586565b61017b6101713660046105fd565b6001949350505050565b60405190151581526020016100a5565b6101d36040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b6040518060a001604052806040518060400160405280600981526020017f50726f6d6973696e67000000000000000000000000000000000000000000000081525081526020013073ffffffffffffffffffffffffffffffffffffffff1681526020016040518060400160405280601681526020017f7475706c652875696e74323536206e6f7468696e672900000000000000000000815250815260200160405180606001604052806027815260200161080360279139815260408051602081810190925260008152910152919050565b6040518060600160405280602781526020016108036027913981565b6102c76102de565b6102d382840184610760565b979650505050505050565b60405180604001604052806102f1610303565b81526020016102fe610303565b905290565b60405180604001604052806002906020820280368337509192915050565b6000815180845260005b818110156103475760208185018101518683018201520161032b565b5060006020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b6020815260006103986020830184610321565b9392505050565b602081526000825160a060208401526103bb60c0840182610321565b905073ffffffffffffffffffffffffffffffffffffffff602085015116604084015260408401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160608501526104168282610321565b91505060608401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160808501526104528282610321565b91505060808401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160a085015261048e8282610321565b95945050505050565b60008083601f8401126104a957600080fd5b50813567ffffffffffffffff8111156104c157600080fd5b6020830191508360208285010111156104d957600080fd5b9250929050565b600080600080600080606087890312156104f957600080fd5b863567ffffffffffffffff81111561051057600080fd5b61051c89828a01610497565b909750955050602087013567ffffffffffffffff81111561053c57600080fd5b61054889828a01610497565b909550935050604087013567ffffffffffffffff81111561056857600080fd5b61057489828a01610497565b979a9699509497509295939492505050565b815160808201908260005b60028110156105b0578251825260209283019290910190600101610591565b50505060208301516040830160005b60028110156105f457825173ffffffffffffffffffffffffffffffffffffffff168252602092830192909101906001016105bf565b50505092915050565b6000806000806040858703121561061357600080fd5b843567ffffffffffffffff81111561062a57600080fd5b61063687828801610497565b909550935050602085013567ffffffffffffffff81111561065657600080fd5b61066287828801610497565b95989497509550505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff811182821017156106e4576106e461066e565b604052919050565b600082601f8301126106fd57600080fd5b610707604061069d565b80604084018581111561071957600080fd5b845b8181101561075557803573ffffffffffffffffffffffffffffffffffffffff8116811461074757600080fd5b84526020938401930161071b565b509095945050505050565b6000608082840312801561077357600080fd5b5060408051600091810167ffffffffffffffff811182821017156107995761079961066e565b604052601f840185136107aa578182fd5b6107b4604061069d565b8060408601878111156107c5578485fd5b8694505b808510156107e45784358352602094850194909201916107c9565b8184526107f188826106ec565b60208501525091969550505050505056fe7475706c652875696e743235365b325d20616d6f756e742c20616464726573735b325d20746f29",
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
	Bin: "0x6080604052348015600f57600080fd5b506109f78061001f6000396000f3fe608060405234801561001057600080fd5b50600436106100be5760003560e01c8063d7f622d511610076578063f462d9921161005b578063f462d99214610171578063f50cd32c14610184578063f65f8cf71461019757600080fd5b8063d7f622d51461015b578063df3c5c061461016457600080fd5b8063382396b1116100a7578063382396b1146100e85780633f09775e14610129578063b344d7691461014657600080fd5b806325389991146100c3578063305f72b7146100df575b600080fd5b6100cc60025481565b6040519081526020015b60405180910390f35b6100cc60015481565b6101276100f63660046103c5565b600080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016911515919091179055565b005b6006546101369060ff1681565b60405190151581526020016100d6565b61014e6101a0565b6040516100d691906103ee565b6100cc60045481565b6000546101369060ff1681565b61012761017f36600461045a565b61022e565b6101276101923660046104ce565b610240565b6100cc60035481565b600580546101ad90610518565b80601f01602080910402602001604051908101604052809291908181526020018280546101d990610518565b80156102265780601f106101fb57610100808354040283529160200191610226565b820191906000526020600020905b81548152906001019060200180831161020957829003601f168201915b505050505081565b600561023b8284836105f5565b505050565b60005460ff16156102b1576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f5265636f7264696e6748656c7065723a204e4f00000000000000000000000000604482015260640160405180910390fd5b6001600081546102c090610710565b9091555060028190556040516102da908390602001610858565b604051602081830303815290604052805190602001206003819055508160400160208101906103099190610947565b73ffffffffffffffffffffffffffffffffffffffff1631600455600580546000919061033490610518565b905011156103c157604051339061034d90600590610964565b6000604051808303816000865af19150503d806000811461038a576040519150601f19603f3d011682016040523d82523d6000602084013e61038f565b606091505b5050600680547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00169115159190911790555b5050565b6000602082840312156103d757600080fd5b813580151581146103e757600080fd5b9392505050565b602081526000825180602084015260005b8181101561041c57602081860181015160408684010152016103ff565b5060006040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b6000806020838503121561046d57600080fd5b823567ffffffffffffffff81111561048457600080fd5b8301601f8101851361049557600080fd5b803567ffffffffffffffff8111156104ac57600080fd5b8560208284010111156104be57600080fd5b6020919091019590945092505050565b600080604083850312156104e157600080fd5b823567ffffffffffffffff8111156104f857600080fd5b830160e0818603121561050a57600080fd5b946020939093013593505050565b600181811c9082168061052c57607f821691505b602082108103610565577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b601f82111561023b578282111561023b57806000526020600020601f840160051c60208510156105c8575060005b90810190601f840160051c0360005b818110156105ed576000838201556001016105d7565b505050505050565b67ffffffffffffffff83111561060d5761060d61056b565b6106218361061b8354610518565b8361059a565b6000601f841160018114610673576000851561063d5750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b1c1916600186901b178355610709565b6000838152602090207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0861690835b828110156106c257868501358255602094850194600190920191016106a2565b50868210156106fd577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b60007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203610768577f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b5060010190565b73ffffffffffffffffffffffffffffffffffffffff8116811461079157600080fd5b50565b803561079f8161076f565b919050565b60008083357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126107d957600080fd5b830160208101925035905067ffffffffffffffff8111156107f957600080fd5b80360382131561080857600080fd5b9250929050565b8183528181602085013750600060208284010152600060207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b60208152600082356108698161076f565b73ffffffffffffffffffffffffffffffffffffffff811660208401525060208301356108948161076f565b73ffffffffffffffffffffffffffffffffffffffff81166040840152506108bd60408401610794565b73ffffffffffffffffffffffffffffffffffffffff8116606084015250606083013560808381019190915283013560a0808401919091526108ff908401610794565b73ffffffffffffffffffffffffffffffffffffffff811660c08401525061092960c08401846107a4565b60e08085015261093e6101008501828461080f565b95945050505050565b60006020828403121561095957600080fd5b81356103e78161076f565b600080835461097281610518565b60018216801561098957600181146109bc576109ec565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00831686528115158202860193506109ec565b86600052602060002060005b838110156109e4578154888201526001909101906020016109c8565b505081860193505b50919594505050505056",
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
	Bin: "0x608060405234801561001057600080fd5b50604051806040016040528060098152602001681499595b9d1c985b9d60ba1b81525060405180604001604052806002815260200161524560f01b815250816003908161005d919061011e565b50600461006a828261011e565b5050506101e0565b634e487b7160e01b600052604160045260246000fd5b600181811c9082168061009c57607f821691505b6020821081036100bc57634e487b7160e01b600052602260045260246000fd5b50919050565b601f821115610119578282111561011957806000526020600020601f840160051c60208510156100f0575060005b90810190601f840160051c0360005b81811015610115576000838201556001016100ff565b5050505b505050565b81516001600160401b0381111561013757610137610072565b61014b816101458454610088565b846100c2565b6020601f82116001811461017f57600083156101675750848201515b600019600385901b1c1916600184901b1784556101d9565b600084815260208120601f198516915b828110156101af578785015182556020948501946001909201910161018f565b50848210156101cd5786840151600019600387901b60f8161c191681555b505060018360011b0184555b5050505050565b611099806101ef6000396000f3fe608060405234801561001057600080fd5b50600436106101005760003560e01c806370a082311161009757806395d89b411161006657806395d89b4114610207578063a9059cbb1461020f578063d4b8399214610222578063dd62ed3e1461026757600080fd5b806370a08231146101af57806373d4a13a146101e557806385bb7d69146101ed57806393415250146101f557600080fd5b8063313ce567116100d3578063313ce5671461016b5780633522bfd01461017a57806340c10f191461018f57806350f9b6cd146101a257600080fd5b806306fdde0314610105578063095ea7b31461012357806318160ddd1461014657806323b872dd14610158575b600080fd5b61010d6102ad565b60405161011a9190610b3e565b60405180910390f35b610136610131366004610b81565b61033f565b604051901515815260200161011a565b6002545b60405190815260200161011a565b610136610166366004610bab565b610359565b6040516012815260200161011a565b61018d610188366004610be8565b61037d565b005b61018d61019d366004610b81565b6103f8565b6007546101369060ff1681565b61014a6101bd366004610c6d565b73ffffffffffffffffffffffffffffffffffffffff1660009081526020819052604090205490565b61010d610406565b61010d610494565b60075461013690610100900460ff1681565b61010d6104a1565b61013661021d366004610b81565b6104b0565b6005546102429073ffffffffffffffffffffffffffffffffffffffff1681565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161011a565b61014a610275366004610c88565b73ffffffffffffffffffffffffffffffffffffffff918216600090815260016020908152604080832093909416825291909152205490565b6060600380546102bc90610cbb565b80601f01602080910402602001604051908101604052809291908181526020018280546102e890610cbb565b80156103355780601f1061030a57610100808354040283529160200191610335565b820191906000526020600020905b81548152906001019060200180831161031857829003601f168201915b5050505050905090565b60003361034d8185856104be565b60019150505b92915050565b6000336103678582856104d0565b6103728585856105a5565b506001949350505050565b600580547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff851617905560066103ca828483610d98565b5050600780547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001690555050565b6104028282610650565b5050565b6006805461041390610cbb565b80601f016020809104026020016040519081016040528092919081815260200182805461043f90610cbb565b801561048c5780601f106104615761010080835404028352916020019161048c565b820191906000526020600020905b81548152906001019060200180831161046f57829003601f168201915b505050505081565b6008805461041390610cbb565b6060600480546102bc90610cbb565b60003361034d8185856105a5565b6104cb83838360016106ac565b505050565b73ffffffffffffffffffffffffffffffffffffffff8381166000908152600160209081526040808320938616835292905220547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81101561059f5781811015610590576040517ffb8f41b200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101829052604481018390526064015b60405180910390fd5b61059f848484840360006106ac565b50505050565b73ffffffffffffffffffffffffffffffffffffffff83166105f5576040517f96c6fd1e00000000000000000000000000000000000000000000000000000000815260006004820152602401610587565b73ffffffffffffffffffffffffffffffffffffffff8216610645576040517fec442f0500000000000000000000000000000000000000000000000000000000815260006004820152602401610587565b6104cb8383836107f4565b73ffffffffffffffffffffffffffffffffffffffff82166106a0576040517fec442f0500000000000000000000000000000000000000000000000000000000815260006004820152602401610587565b610402600083836107f4565b73ffffffffffffffffffffffffffffffffffffffff84166106fc576040517fe602df0500000000000000000000000000000000000000000000000000000000815260006004820152602401610587565b73ffffffffffffffffffffffffffffffffffffffff831661074c576040517f94280d6200000000000000000000000000000000000000000000000000000000815260006004820152602401610587565b73ffffffffffffffffffffffffffffffffffffffff8085166000908152600160209081526040808320938716835292905220829055801561059f578273ffffffffffffffffffffffffffffffffffffffff168473ffffffffffffffffffffffffffffffffffffffff167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925846040516107e691815260200190565b60405180910390a350505050565b6107ff83838361092f565b60055473ffffffffffffffffffffffffffffffffffffffff16801580159061083c575073ffffffffffffffffffffffffffffffffffffffff841615155b1561059f57600580547fffffffffffffffffffffffff0000000000000000000000000000000000000000169055600780547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600117905560405173ffffffffffffffffffffffffffffffffffffffff8216906108bb90600690610eb3565b6000604051808303816000865af19150503d80600081146108f8576040519150601f19603f3d011682016040523d82523d6000602084013e6108fd565b606091505b5060076001600861090e8482610f46565b508391906101000a81548160ff021916908315150217905550505050505050565b73ffffffffffffffffffffffffffffffffffffffff831661096757806002600082825461095c919061105f565b90915550610a199050565b73ffffffffffffffffffffffffffffffffffffffff8316600090815260208190526040902054818110156109ed576040517fe450d38c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024810182905260448101839052606401610587565b73ffffffffffffffffffffffffffffffffffffffff841660009081526020819052604090209082900390555b73ffffffffffffffffffffffffffffffffffffffff8216610a4257600280548290039055610a6e565b73ffffffffffffffffffffffffffffffffffffffff821660009081526020819052604090208054820190555b8173ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef83604051610acd91815260200190565b60405180910390a3505050565b6000815180845260005b81811015610b0057602081850181015186830182015201610ae4565b5060006020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b602081526000610b516020830184610ada565b9392505050565b803573ffffffffffffffffffffffffffffffffffffffff81168114610b7c57600080fd5b919050565b60008060408385031215610b9457600080fd5b610b9d83610b58565b946020939093013593505050565b600080600060608486031215610bc057600080fd5b610bc984610b58565b9250610bd760208501610b58565b929592945050506040919091013590565b600080600060408486031215610bfd57600080fd5b610c0684610b58565b9250602084013567ffffffffffffffff811115610c2257600080fd5b8401601f81018613610c3357600080fd5b803567ffffffffffffffff811115610c4a57600080fd5b866020828401011115610c5c57600080fd5b939660209190910195509293505050565b600060208284031215610c7f57600080fd5b610b5182610b58565b60008060408385031215610c9b57600080fd5b610ca483610b58565b9150610cb260208401610b58565b90509250929050565b600181811c90821680610ccf57607f821691505b602082108103610d08577f4e487b7100000000000000000000000000000000000000000000000000000000600052602260045260246000fd5b50919050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b601f8211156104cb57828211156104cb57806000526020600020601f840160051c6020851015610d6b575060005b90810190601f840160051c0360005b81811015610d9057600083820155600101610d7a565b505050505050565b67ffffffffffffffff831115610db057610db0610d0e565b610dc483610dbe8354610cbb565b83610d3d565b6000601f841160018114610e165760008515610de05750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b1c1916600186901b178355610eac565b6000838152602090207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0861690835b82811015610e655786850135825560209485019460019092019101610e45565b5086821015610ea0577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b6000808354610ec181610cbb565b600182168015610ed85760018114610f0b57610f3b565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083168652811515820286019350610f3b565b86600052602060002060005b83811015610f3357815488820152600190910190602001610f17565b505081860193505b509195945050505050565b815167ffffffffffffffff811115610f6057610f60610d0e565b610f7481610f6e8454610cbb565b84610d3d565b6020601f821160018114610fc65760008315610f905750848201515b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600385901b1c1916600184901b178455610eac565b6000848152602081207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08516915b828110156110145787850151825560209485019460019092019101610ff4565b508482101561105057868401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b60f8161c191681555b50505050600190811b01905550565b80820180821115610353577f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd",
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
