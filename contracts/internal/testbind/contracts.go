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

// TwoOfThreeTransferState is an auto generated low-level Go binding around an user-defined struct.
type TwoOfThreeTransferState struct {
	PaymentId [32]byte
	Oracles   [3]common.Address
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

// GrudgingDefinitionMetaData contains all meta data concerning the GrudgingDefinition contract.
var GrudgingDefinitionMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"string\",\"name\":\"why\",\"type\":\"string\"}],\"name\":\"Grudge\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"EncodedCancel\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ResolverEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"StateEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getRegistryInformation\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"}],\"name\":\"resolve\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "bc1dfe361c6988040340d55889fa7bac50",
	Bin: "0x6080604052348015600f57600080fd5b506111c58061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100c55780638de8b77e146101015780638ef98a7e1461013d57806394184ba91461015d57600080fd5b80630528aa1c14610082578063206162be146100a85780633722aff9146100bd575b600080fd5b6040805160208101909152600081525b60405161009f91906109ca565b60405180910390f35b6100b0610180565b60405161009f91906109e4565b610092610449565b6100926040518060400160405280600881526020017f4772756467696e6700000000000000000000000000000000000000000000000081525081565b6100926040518060400160405280601c81526020017f7475706c652875696e743820686f772c20737472696e6720776879290000000081525081565b61015061014b366004610b1e565b610465565b60405161009f9190610bc4565b61017061016b366004610c3b565b6107f2565b604051901515815260200161009f565b6101c86040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b6040518060a001604052803073ffffffffffffffffffffffffffffffffffffffff16638052474d6040518163ffffffff1660e01b8152600401600060405180830381865afa15801561021e573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526102649190810190610df1565b81526020013073ffffffffffffffffffffffffffffffffffffffff1681526020013073ffffffffffffffffffffffffffffffffffffffff16638de8b77e6040518163ffffffff1660e01b8152600401600060405180830381865afa1580156102d0573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526103169190810190610df1565b81526020013073ffffffffffffffffffffffffffffffffffffffff16633722aff96040518163ffffffff1660e01b8152600401600060405180830381865afa158015610366573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526103ac9190810190610df1565b81526020013073ffffffffffffffffffffffffffffffffffffffff16630528aa1c6040518163ffffffff1660e01b8152600401600060405180830381865afa1580156103fc573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526104429190810190610df1565b9052919050565b6040518060600160405280602c8152602001611199602c913981565b61046d610919565b600061047986866107ff565b91506000905061048b84860186610e91565b9050610499888a018a610f34565b815190935060ff166001036104f3578060200151421082906104f1576040517f08c379a00000000000000000000000000000000000000000000000000000000081526004016104e891906109ca565b60405180910390fd5b505b805160ff16600203610539578060200151826040517fb793817d0000000000000000000000000000000000000000000000000000000081526004016104e8929190611018565b805160ff1660030361055d57602081015183518051610559908390611060565b9052505b805160ff1660040361058b576007836000015182602001516002811061058557610585611031565b60200201525b805160ff166005036105d9578060200151461482906105d7576040517f08c379a00000000000000000000000000000000000000000000000000000000081526004016104e891906109ca565b505b805160ff166006036105fb576105f28160400151610826565b925050506107e8565b805160ff166007036106b1576003816040015160405161061b919061109b565b602060405180830381855afa158015610638573d6000803e3d6000fd5b50506040805180519184015173ffffffffffffffffffffffffffffffffffffffff909216925060029161066a9161109b565b602060405180830381855afa158015610687573d6000803e3d6000fd5b5050506040513d601f19601f820116820180604052508101906106aa91906110b7565b8451911890525b805160ff166008036106bf57fe5b805160ff1660090361072d5760005b816020015181101561072b5783515160408051602081019290925201604080518083037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001815291905280516020909101208451526001016106ce565b505b805160ff16600a036107e55760408181015180516020918201208184015183516000815292830180855291909152601b9282019290925260608101829052608081019190915260019060a0016020604051602081039080840390855afa15801561079b573d6000803e3d6000fd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe00151845173ffffffffffffffffffffffffffffffffffffffff909116602090910152505b50505b9695505050505050565b6000806107e88484610836565b6000606081610810848601866110d0565b80516020909101519093509150505b9250929050565b61082e610919565b815160208301f35b600080600061084585856107ff565b915091508160ff1660010361085f57600092505050610913565b8160ff166002036108a05742816040517fb793817d0000000000000000000000000000000000000000000000000000000081526004016104e8929190611018565b8160ff166003036108b057600080fd5b8160ff166004036108cc57600a8151116108cc576108cc611169565b80600560ff84160361090b576040517f08c379a00000000000000000000000000000000000000000000000000000000081526004016104e891906109ca565b506001925050505b92915050565b604051806040016040528061092c61093e565b815260200161093961093e565b905290565b60405180604001604052806002906020820280368337509192915050565b60005b8381101561097757818101518382015260200161095f565b50506000910152565b6000815180845261099881602086016020860161095c565b601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0169290920160200192915050565b6020815260006109dd6020830184610980565b9392505050565b602081526000825160a06020840152610a0060c0840182610980565b905073ffffffffffffffffffffffffffffffffffffffff602085015116604084015260408401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0848303016060850152610a5b8282610980565b91505060608401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0848303016080850152610a978282610980565b91505060808401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160a0850152610ad38282610980565b95945050505050565b60008083601f840112610aee57600080fd5b50813567ffffffffffffffff811115610b0657600080fd5b60208301915083602082850101111561081f57600080fd5b60008060008060008060608789031215610b3757600080fd5b863567ffffffffffffffff811115610b4e57600080fd5b610b5a89828a01610adc565b909750955050602087013567ffffffffffffffff811115610b7a57600080fd5b610b8689828a01610adc565b909550935050604087013567ffffffffffffffff811115610ba657600080fd5b610bb289828a01610adc565b979a9699509497509295939492505050565b815160808201908260005b6002811015610bee578251825260209283019290910190600101610bcf565b50505060208301516040830160005b6002811015610c3257825173ffffffffffffffffffffffffffffffffffffffff16825260209283019290910190600101610bfd565b50505092915050565b60008060008060408587031215610c5157600080fd5b843567ffffffffffffffff811115610c6857600080fd5b610c7487828801610adc565b909550935050602085013567ffffffffffffffff811115610c9457600080fd5b610ca087828801610adc565b95989497509550505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b6040516060810167ffffffffffffffff81118282101715610cfe57610cfe610cac565b60405290565b6040805190810167ffffffffffffffff81118282101715610cfe57610cfe610cac565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610d6e57610d6e610cac565b604052919050565b600067ffffffffffffffff821115610d9057610d90610cac565b50601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b6000610dcf610dca84610d76565b610d27565b9050828152838383011115610de357600080fd5b6109dd83602083018461095c565b600060208284031215610e0357600080fd5b815167ffffffffffffffff811115610e1a57600080fd5b8201601f81018413610e2b57600080fd5b610e3a84825160208401610dbc565b949350505050565b803560ff81168114610e5357600080fd5b919050565b6000610e66610dca84610d76565b9050828152838383011115610e7a57600080fd5b828260208301376000602084830101529392505050565b600060208284031215610ea357600080fd5b813567ffffffffffffffff811115610eba57600080fd5b820160608185031215610ecc57600080fd5b610ed4610cdb565b610edd82610e42565b815260208281013590820152604082013567ffffffffffffffff811115610f0357600080fd5b80830192505084601f830112610f1857600080fd5b610f2785833560208501610e58565b6040820152949350505050565b60006080828403128015610f4757600080fd5b506000610f52610d04565b84601f850112610f60578182fd5b6040610f6b81610d27565b8082870188811115610f7b578586fd5b875b81811015610f95578035845260209384019301610f7d565b5081855285925088601f820112610faa578586fd5b839150610fb682610d27565b9381019391508189851115610fc9578687fd5b8482101561100657813573ffffffffffffffffffffffffffffffffffffffff81168114610ff4578788fd5b83526020928301929190910190610fc9565b60208601525092979650505050505050565b828152604060208201526000610e3a6040830184610980565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603260045260246000fd5b600082611096577f4e487b7100000000000000000000000000000000000000000000000000000000600052601260045260246000fd5b500490565b600082516110ad81846020870161095c565b9190910192915050565b6000602082840312156110c957600080fd5b5051919050565b6000602082840312156110e257600080fd5b813567ffffffffffffffff8111156110f957600080fd5b82016040818503121561110b57600080fd5b611113610d04565b61111c82610e42565b8152602082013567ffffffffffffffff81111561113857600080fd5b80830192505084601f83011261114d57600080fd5b61115c85833560208501610e58565b6020820152949350505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052600160045260246000fdfe7475706c652875696e743820686f772c2075696e74323536206e756d6265722c206279746573206d6f726529",
}

// GrudgingDefinition is an auto generated Go binding around an Ethereum contract.
type GrudgingDefinition struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *GrudgingDefinition) GetABI() abi.ABI {
	return c.abi
}

// NewGrudgingDefinition creates a new instance of GrudgingDefinition.
func NewGrudgingDefinition() *GrudgingDefinition {
	parsed, err := GrudgingDefinitionMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &GrudgingDefinition{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *GrudgingDefinition) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (grudgingDefinition *GrudgingDefinition) PackEncodedCancel() []byte {
	enc, err := grudgingDefinition.abi.Pack("EncodedCancel")
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
func (grudgingDefinition *GrudgingDefinition) TryPackEncodedCancel() ([]byte, error) {
	return grudgingDefinition.abi.Pack("EncodedCancel")
}

// UnpackEncodedCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0528aa1c.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (grudgingDefinition *GrudgingDefinition) UnpackEncodedCancel(data []byte) ([]byte, error) {
	out, err := grudgingDefinition.abi.Unpack("EncodedCancel", data)
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
func (grudgingDefinition *GrudgingDefinition) PackName() []byte {
	enc, err := grudgingDefinition.abi.Pack("Name")
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
func (grudgingDefinition *GrudgingDefinition) TryPackName() ([]byte, error) {
	return grudgingDefinition.abi.Pack("Name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8052474d.
//
// Solidity: function Name() view returns(string)
func (grudgingDefinition *GrudgingDefinition) UnpackName(data []byte) (string, error) {
	out, err := grudgingDefinition.abi.Unpack("Name", data)
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
func (grudgingDefinition *GrudgingDefinition) PackResolverEncoding() []byte {
	enc, err := grudgingDefinition.abi.Pack("ResolverEncoding")
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
func (grudgingDefinition *GrudgingDefinition) TryPackResolverEncoding() ([]byte, error) {
	return grudgingDefinition.abi.Pack("ResolverEncoding")
}

// UnpackResolverEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3722aff9.
//
// Solidity: function ResolverEncoding() view returns(string)
func (grudgingDefinition *GrudgingDefinition) UnpackResolverEncoding(data []byte) (string, error) {
	out, err := grudgingDefinition.abi.Unpack("ResolverEncoding", data)
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
func (grudgingDefinition *GrudgingDefinition) PackStateEncoding() []byte {
	enc, err := grudgingDefinition.abi.Pack("StateEncoding")
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
func (grudgingDefinition *GrudgingDefinition) TryPackStateEncoding() ([]byte, error) {
	return grudgingDefinition.abi.Pack("StateEncoding")
}

// UnpackStateEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8de8b77e.
//
// Solidity: function StateEncoding() view returns(string)
func (grudgingDefinition *GrudgingDefinition) UnpackStateEncoding(data []byte) (string, error) {
	out, err := grudgingDefinition.abi.Unpack("StateEncoding", data)
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
// Solidity: function create(bytes , bytes encodedState) view returns(bool)
func (grudgingDefinition *GrudgingDefinition) PackCreate(arg0 []byte, encodedState []byte) []byte {
	enc, err := grudgingDefinition.abi.Pack("create", arg0, encodedState)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94184ba9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function create(bytes , bytes encodedState) view returns(bool)
func (grudgingDefinition *GrudgingDefinition) TryPackCreate(arg0 []byte, encodedState []byte) ([]byte, error) {
	return grudgingDefinition.abi.Pack("create", arg0, encodedState)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94184ba9.
//
// Solidity: function create(bytes , bytes encodedState) view returns(bool)
func (grudgingDefinition *GrudgingDefinition) UnpackCreate(data []byte) (bool, error) {
	out, err := grudgingDefinition.abi.Unpack("create", data)
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
func (grudgingDefinition *GrudgingDefinition) PackGetRegistryInformation() []byte {
	enc, err := grudgingDefinition.abi.Pack("getRegistryInformation")
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
func (grudgingDefinition *GrudgingDefinition) TryPackGetRegistryInformation() ([]byte, error) {
	return grudgingDefinition.abi.Pack("getRegistryInformation")
}

// UnpackGetRegistryInformation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x206162be.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (grudgingDefinition *GrudgingDefinition) UnpackGetRegistryInformation(data []byte) (RegisteredTransfer, error) {
	out, err := grudgingDefinition.abi.Unpack("getRegistryInformation", data)
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
func (grudgingDefinition *GrudgingDefinition) PackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) []byte {
	enc, err := grudgingDefinition.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
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
func (grudgingDefinition *GrudgingDefinition) TryPackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) ([]byte, error) {
	return grudgingDefinition.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
}

// UnpackResolve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ef98a7e.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) view returns((uint256[2],address[2]) balance)
func (grudgingDefinition *GrudgingDefinition) UnpackResolve(data []byte) (Balance, error) {
	out, err := grudgingDefinition.abi.Unpack("resolve", data)
	if err != nil {
		return *new(Balance), err
	}
	out0 := *abi.ConvertType(out[0], new(Balance)).(*Balance)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (grudgingDefinition *GrudgingDefinition) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], grudgingDefinition.abi.Errors["Grudge"].ID.Bytes()[:4]) {
		return grudgingDefinition.UnpackGrudgeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// GrudgingDefinitionGrudge represents a Grudge error raised by the GrudgingDefinition contract.
type GrudgingDefinitionGrudge struct {
	Number *big.Int
	Why    string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Grudge(uint256 number, string why)
func GrudgingDefinitionGrudgeErrorID() common.Hash {
	return common.HexToHash("0xb793817d50421417c6ceedf31493ab264f8ec8fec809e324ae5969b67aba4839")
}

// UnpackGrudgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Grudge(uint256 number, string why)
func (grudgingDefinition *GrudgingDefinition) UnpackGrudgeError(raw []byte) (*GrudgingDefinitionGrudge, error) {
	out := new(GrudgingDefinitionGrudge)
	if err := grudgingDefinition.abi.UnpackIntoInterface(out, "Grudge", raw); err != nil {
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

// NosyDefinitionMetaData contains all meta data concerning the NosyDefinition contract.
var NosyDefinitionMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"EncodedCancel\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ResolverEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"StateEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getRegistryInformation\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"}],\"name\":\"resolve\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "fc0c035f173362d117e4e84a77c98e568d",
	Bin: "0x6080604052348015600f57600080fd5b50610e858061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100f95780638de8b77e146100bd5780638ef98a7e1461013557806394184ba91461015557600080fd5b80630528aa1c14610082578063206162be146100a85780633722aff9146100bd575b600080fd5b6040805160208101909152600081525b60405161009f9190610893565b60405180910390f35b6100b061017d565b60405161009f91906108ad565b6100926040518060400160405280601181526020017f7475706c652875696e743820776861742900000000000000000000000000000081525081565b6100926040518060400160405280600481526020017f4e6f73790000000000000000000000000000000000000000000000000000000081525081565b6101486101433660046109ee565b610446565b60405161009f9190610a94565b61016d610163366004610b0b565b6001949350505050565b604051901515815260200161009f565b6101c56040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b6040518060a001604052803073ffffffffffffffffffffffffffffffffffffffff16638052474d6040518163ffffffff1660e01b8152600401600060405180830381865afa15801561021b573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526102619190810190610c6b565b81526020013073ffffffffffffffffffffffffffffffffffffffff1681526020013073ffffffffffffffffffffffffffffffffffffffff16638de8b77e6040518163ffffffff1660e01b8152600401600060405180830381865afa1580156102cd573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526103139190810190610c6b565b81526020013073ffffffffffffffffffffffffffffffffffffffff16633722aff96040518163ffffffff1660e01b8152600401600060405180830381865afa158015610363573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526103a99190810190610c6b565b81526020013073ffffffffffffffffffffffffffffffffffffffff16630528aa1c6040518163ffffffff1660e01b8152600401600060405180830381865afa1580156103f9573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016820160405261043f9190810190610c6b565b9052919050565b61044e6107e2565b61045a86880188610d30565b9050600061046a83850185610dd2565b905060008160ff1660010361047e57506000545b8160ff1660020361048c5750475b8160ff1660030361049b575033315b8160ff166004036104a95750335b8160ff166005036104b75750325b8160ff166006036104c557503a5b8160ff166007036104d35750435b8160ff166008036104e357506001405b8160ff166009036104f15750415b8160ff16600a036104ff5750445b8160ff16600b0361050d5750455b8160ff16600c0361051b5750485b8160ff16600d0361052a575a90505b8160ff16600e0361053b575061beef3b5b8160ff16600f0361054c575061beef3f5b8160ff166010148061056157508160ff166011145b156105df5760008260ff1660101461057a57600a61057e565b61beef5b60405161ffff91909116906000818181855afa9150503d80600081146105c0576040519150601f19603f3d011682016040523d82523d6000602084013e6105c5565b606091505b50509050806105d55760006105d8565b60015b60ff169150505b8160ff166012036105ef575060013f5b8160ff1660130361068b573073ffffffffffffffffffffffffffffffffffffffff16630528aa1c6040518163ffffffff1660e01b8152600401600060405180830381865afa92505050801561068457506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526106819190810190610c6b565b60015b1561068b57505b8160ff166014036106d7573073ffffffffffffffffffffffffffffffffffffffff16803b806020016040519081016040528181526000908060200190933c805160209091012060011690505b8160ff166015036107b4576040805161040380825261044082019092526000916005916104019160019182916020820181803683375050604051610722959493929150602001610df5565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529082905261075a91610e29565b600060405180830381855afa9150503d8060008114610795576040519150601f19603f3d011682016040523d82523d6000602084013e61079a565b606091505b50509050806107aa5760006107ad565b60015b60ff169150505b80156107ce578251516107c990600190610e45565b6107d2565b8251515b8351525090979650505050505050565b60405180604001604052806107f5610807565b8152602001610802610807565b905290565b60405180604001604052806002906020820280368337509192915050565b60005b83811015610840578181015183820152602001610828565b50506000910152565b60008151808452610861816020860160208601610825565b601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0169290920160200192915050565b6020815260006108a66020830184610849565b9392505050565b602081526000825160a060208401526108c960c0840182610849565b905073ffffffffffffffffffffffffffffffffffffffff602085015116604084015260408401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160608501526109248282610849565b91505060608401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160808501526109608282610849565b91505060808401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160a085015261099c8282610849565b95945050505050565b60008083601f8401126109b757600080fd5b50813567ffffffffffffffff8111156109cf57600080fd5b6020830191508360208285010111156109e757600080fd5b9250929050565b60008060008060008060608789031215610a0757600080fd5b863567ffffffffffffffff811115610a1e57600080fd5b610a2a89828a016109a5565b909750955050602087013567ffffffffffffffff811115610a4a57600080fd5b610a5689828a016109a5565b909550935050604087013567ffffffffffffffff811115610a7657600080fd5b610a8289828a016109a5565b979a9699509497509295939492505050565b815160808201908260005b6002811015610abe578251825260209283019290910190600101610a9f565b50505060208301516040830160005b6002811015610b0257825173ffffffffffffffffffffffffffffffffffffffff16825260209283019290910190600101610acd565b50505092915050565b60008060008060408587031215610b2157600080fd5b843567ffffffffffffffff811115610b3857600080fd5b610b44878288016109a5565b909550935050602085013567ffffffffffffffff811115610b6457600080fd5b610b70878288016109a5565b95989497509550505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610bf257610bf2610b7c565b604052919050565b60008067ffffffffffffffff841115610c1557610c15610b7c565b50601f83017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016602001610c4881610bab565b915050828152838383011115610c5d57600080fd5b6108a6836020830184610825565b600060208284031215610c7d57600080fd5b815167ffffffffffffffff811115610c9457600080fd5b8201601f81018413610ca557600080fd5b610cb484825160208401610bfa565b949350505050565b600082601f830112610ccd57600080fd5b610cd76040610bab565b806040840185811115610ce957600080fd5b845b81811015610d2557803573ffffffffffffffffffffffffffffffffffffffff81168114610d1757600080fd5b845260209384019301610ceb565b509095945050505050565b60006080828403128015610d4357600080fd5b5060408051600091810167ffffffffffffffff81118282101715610d6957610d69610b7c565b604052601f84018513610d7a578182fd5b610d846040610bab565b806040860187811115610d95578485fd5b8694505b80851015610db4578435835260209485019490920191610d99565b818452610dc18882610cbc565b602085015250919695505050505050565b600060208284031215610de457600080fd5b813560ff811681146108a657600080fd5b84815283602082015282604082015260008251610e19816060850160208701610825565b9190910160600195945050505050565b60008251610e3b818460208701610825565b9190910192915050565b81810381811115610e7f577f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b9291505056",
}

// NosyDefinition is an auto generated Go binding around an Ethereum contract.
type NosyDefinition struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *NosyDefinition) GetABI() abi.ABI {
	return c.abi
}

// NewNosyDefinition creates a new instance of NosyDefinition.
func NewNosyDefinition() *NosyDefinition {
	parsed, err := NosyDefinitionMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &NosyDefinition{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *NosyDefinition) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (nosyDefinition *NosyDefinition) PackEncodedCancel() []byte {
	enc, err := nosyDefinition.abi.Pack("EncodedCancel")
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
func (nosyDefinition *NosyDefinition) TryPackEncodedCancel() ([]byte, error) {
	return nosyDefinition.abi.Pack("EncodedCancel")
}

// UnpackEncodedCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0528aa1c.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (nosyDefinition *NosyDefinition) UnpackEncodedCancel(data []byte) ([]byte, error) {
	out, err := nosyDefinition.abi.Unpack("EncodedCancel", data)
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
func (nosyDefinition *NosyDefinition) PackName() []byte {
	enc, err := nosyDefinition.abi.Pack("Name")
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
func (nosyDefinition *NosyDefinition) TryPackName() ([]byte, error) {
	return nosyDefinition.abi.Pack("Name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8052474d.
//
// Solidity: function Name() view returns(string)
func (nosyDefinition *NosyDefinition) UnpackName(data []byte) (string, error) {
	out, err := nosyDefinition.abi.Unpack("Name", data)
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
func (nosyDefinition *NosyDefinition) PackResolverEncoding() []byte {
	enc, err := nosyDefinition.abi.Pack("ResolverEncoding")
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
func (nosyDefinition *NosyDefinition) TryPackResolverEncoding() ([]byte, error) {
	return nosyDefinition.abi.Pack("ResolverEncoding")
}

// UnpackResolverEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3722aff9.
//
// Solidity: function ResolverEncoding() view returns(string)
func (nosyDefinition *NosyDefinition) UnpackResolverEncoding(data []byte) (string, error) {
	out, err := nosyDefinition.abi.Unpack("ResolverEncoding", data)
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
func (nosyDefinition *NosyDefinition) PackStateEncoding() []byte {
	enc, err := nosyDefinition.abi.Pack("StateEncoding")
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
func (nosyDefinition *NosyDefinition) TryPackStateEncoding() ([]byte, error) {
	return nosyDefinition.abi.Pack("StateEncoding")
}

// UnpackStateEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8de8b77e.
//
// Solidity: function StateEncoding() view returns(string)
func (nosyDefinition *NosyDefinition) UnpackStateEncoding(data []byte) (string, error) {
	out, err := nosyDefinition.abi.Unpack("StateEncoding", data)
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
func (nosyDefinition *NosyDefinition) PackCreate(arg0 []byte, arg1 []byte) []byte {
	enc, err := nosyDefinition.abi.Pack("create", arg0, arg1)
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
func (nosyDefinition *NosyDefinition) TryPackCreate(arg0 []byte, arg1 []byte) ([]byte, error) {
	return nosyDefinition.abi.Pack("create", arg0, arg1)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94184ba9.
//
// Solidity: function create(bytes , bytes ) pure returns(bool)
func (nosyDefinition *NosyDefinition) UnpackCreate(data []byte) (bool, error) {
	out, err := nosyDefinition.abi.Unpack("create", data)
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
func (nosyDefinition *NosyDefinition) PackGetRegistryInformation() []byte {
	enc, err := nosyDefinition.abi.Pack("getRegistryInformation")
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
func (nosyDefinition *NosyDefinition) TryPackGetRegistryInformation() ([]byte, error) {
	return nosyDefinition.abi.Pack("getRegistryInformation")
}

// UnpackGetRegistryInformation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x206162be.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (nosyDefinition *NosyDefinition) UnpackGetRegistryInformation(data []byte) (RegisteredTransfer, error) {
	out, err := nosyDefinition.abi.Unpack("getRegistryInformation", data)
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
// Solidity: function resolve(bytes encodedBalance, bytes , bytes encodedResolver) view returns((uint256[2],address[2]) balance)
func (nosyDefinition *NosyDefinition) PackResolve(encodedBalance []byte, arg1 []byte, encodedResolver []byte) []byte {
	enc, err := nosyDefinition.abi.Pack("resolve", encodedBalance, arg1, encodedResolver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ef98a7e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resolve(bytes encodedBalance, bytes , bytes encodedResolver) view returns((uint256[2],address[2]) balance)
func (nosyDefinition *NosyDefinition) TryPackResolve(encodedBalance []byte, arg1 []byte, encodedResolver []byte) ([]byte, error) {
	return nosyDefinition.abi.Pack("resolve", encodedBalance, arg1, encodedResolver)
}

// UnpackResolve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ef98a7e.
//
// Solidity: function resolve(bytes encodedBalance, bytes , bytes encodedResolver) view returns((uint256[2],address[2]) balance)
func (nosyDefinition *NosyDefinition) UnpackResolve(data []byte) (Balance, error) {
	out, err := nosyDefinition.abi.Unpack("resolve", data)
	if err != nil {
		return *new(Balance), err
	}
	out0 := *abi.ConvertType(out[0], new(Balance)).(*Balance)
	return out0, nil
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

// SharesDefinitionMetaData contains all meta data concerning the SharesDefinition contract.
var SharesDefinitionMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"EncodedCancel\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ResolverEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"StateEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getRegistryInformation\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"}],\"name\":\"resolve\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "c06546fc847c5612a82bf7f3609ef9c63a",
	Bin: "0x6080604052348015600f57600080fd5b506112d58061001f6000396000f3fe608060405234801561001057600080fd5b506004361061007d5760003560e01c80638052474d1161005b5780638052474d146100c55780638de8b77e146101015780638ef98a7e1461010957806394184ba91461012957600080fd5b80630528aa1c14610082578063206162be146100a85780633722aff9146100bd575b600080fd5b6040805160208101909152600081525b60405161009f919061091d565b60405180910390f35b6100b061014c565b60405161009f9190610937565b610092610415565b6100926040518060400160405280600681526020017f536861726573000000000000000000000000000000000000000000000000000081525081565b610092610431565b61011c610117366004610a78565b61044d565b60405161009f9190610b1e565b61013c610137366004610b95565b610720565b604051901515815260200161009f565b6101946040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b6040518060a001604052803073ffffffffffffffffffffffffffffffffffffffff16638052474d6040518163ffffffff1660e01b8152600401600060405180830381865afa1580156101ea573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526102309190810190610d28565b81526020013073ffffffffffffffffffffffffffffffffffffffff1681526020013073ffffffffffffffffffffffffffffffffffffffff16638de8b77e6040518163ffffffff1660e01b8152600401600060405180830381865afa15801561029c573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526102e29190810190610d28565b81526020013073ffffffffffffffffffffffffffffffffffffffff16633722aff96040518163ffffffff1660e01b8152600401600060405180830381865afa158015610332573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526103789190810190610d28565b81526020013073ffffffffffffffffffffffffffffffffffffffff16630528aa1c6040518163ffffffff1660e01b8152600401600060405180830381865afa1580156103c8573d6000803e3d6000fd5b505050506040513d6000823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016820160405261040e9190810190610d28565b9052919050565b60405180606001604052806025815260200161126d6025913981565b6040518060800160405280604381526020016112926043913981565b61045561086c565b600061046385870187610dd6565b9050600061047384860186611041565b9050610481888a018a611141565b9250816020015181602001518051906020012014610500576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601260248201527f5368617265733a2057524f4e475f4e4f5445000000000000000000000000000060448201526064015b60405180910390fd5b60005b81515181101561071357600082600001518281518110610525576105256111e2565b602002602001015190508160001480610579575080518351610548600185611240565b81518110610558576105586111e2565b6020026020010151600060028110610572576105726111e2565b6020020151105b8061060857508051835161058e600185611240565b8151811061059e5761059e6111e2565b60200260200101516000600281106105b8576105b86111e2565b60200201511480156106085750602081015183516105d7600185611240565b815181106105e7576105e76111e2565b6020026020010151600160028110610601576106016111e2565b6020020151105b61066e576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601260248201527f5368617265733a204e4f545f524953494e47000000000000000000000000000060448201526064016104f7565b83518151815160009291908110610687576106876111e2565b602002602001015160200151826001600281106106a6576106a66111e2565b6020020151815181106106bb576106bb6111e2565b602002602001015190508086600001516000600281106106dd576106dd6111e2565b602002018181516106ee9190611240565b90525085516020018051829190610706908390611259565b9052505050600101610503565b5050509695505050505050565b60008061072f83850185610dd6565b9050600061073f86880188611141565b90506000805b83515181101561085d57600084600001518281518110610767576107676111e2565b60200260200101516000015151116107db576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600e60248201527f5368617265733a204e4f424f445900000000000000000000000000000000000060448201526064016104f7565b60005b84518051839081106107f2576107f26111e2565b6020026020010151602001515181101561085457845180518390811061081a5761081a6111e2565b6020026020010151602001518181518110610837576108376111e2565b60200260200101518361084a9190611259565b92506001016107de565b50600101610745565b50905151149695505050505050565b604051806040016040528061087f610891565b815260200161088c610891565b905290565b60405180604001604052806002906020820280368337509192915050565b60005b838110156108ca5781810151838201526020016108b2565b50506000910152565b600081518084526108eb8160208601602086016108af565b601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0169290920160200192915050565b60208152600061093060208301846108d3565b9392505050565b602081526000825160a0602084015261095360c08401826108d3565b905073ffffffffffffffffffffffffffffffffffffffff602085015116604084015260408401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160608501526109ae82826108d3565b91505060608401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160808501526109ea82826108d3565b91505060808401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160a0850152610a2682826108d3565b95945050505050565b60008083601f840112610a4157600080fd5b50813567ffffffffffffffff811115610a5957600080fd5b602083019150836020828501011115610a7157600080fd5b9250929050565b60008060008060008060608789031215610a9157600080fd5b863567ffffffffffffffff811115610aa857600080fd5b610ab489828a01610a2f565b909750955050602087013567ffffffffffffffff811115610ad457600080fd5b610ae089828a01610a2f565b909550935050604087013567ffffffffffffffff811115610b0057600080fd5b610b0c89828a01610a2f565b979a9699509497509295939492505050565b815160808201908260005b6002811015610b48578251825260209283019290910190600101610b29565b50505060208301516040830160005b6002811015610b8c57825173ffffffffffffffffffffffffffffffffffffffff16825260209283019290910190600101610b57565b50505092915050565b60008060008060408587031215610bab57600080fd5b843567ffffffffffffffff811115610bc257600080fd5b610bce87828801610a2f565b909550935050602085013567ffffffffffffffff811115610bee57600080fd5b610bfa87828801610a2f565b95989497509550505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b6040805190810167ffffffffffffffff81118282101715610c5857610c58610c06565b60405290565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610ca557610ca5610c06565b604052919050565b600067ffffffffffffffff821115610cc757610cc7610c06565b50601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b6000610d06610d0184610cad565b610c5e565b9050828152838383011115610d1a57600080fd5b6109308360208301846108af565b600060208284031215610d3a57600080fd5b815167ffffffffffffffff811115610d5157600080fd5b8201601f81018413610d6257600080fd5b610d7184825160208401610cf3565b949350505050565b600067ffffffffffffffff821115610d9357610d93610c06565b5060051b60200190565b6000610dab610d0184610cad565b9050828152838383011115610dbf57600080fd5b828260208301376000602084830101529392505050565b600060208284031215610de857600080fd5b813567ffffffffffffffff811115610dff57600080fd5b820160408185031215610e1157600080fd5b610e19610c35565b813567ffffffffffffffff811115610e3057600080fd5b8201601f81018613610e4157600080fd5b8035610e4f610d0182610d79565b8082825260208201915060208360051b850101925088831115610e7157600080fd5b602084015b83811015610fb557803567ffffffffffffffff811115610e9557600080fd5b85016040818c037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0011215610ec957600080fd5b610ed1610c35565b602082013567ffffffffffffffff811115610eeb57600080fd5b82016020810190603f018d13610f0057600080fd5b610f0f8d823560208401610d9d565b825250604082013567ffffffffffffffff811115610f2c57600080fd5b6020818401019250508b601f830112610f4457600080fd5b8135610f52610d0182610d79565b8082825260208201915060208360051b86010192508e831115610f7457600080fd5b6020850194505b82851015610f96578435825260209485019490910190610f7b565b8060208501525050508085525050602083019250602081019050610e76565b508452505050602091820135918101919091529392505050565b600082601f830112610fe057600080fd5b610fea6040610c5e565b806040840185811115610ffc57600080fd5b845b81811015611016578035845260209384019301610ffe565b509095945050505050565b600082601f83011261103257600080fd5b61093083833560208501610d9d565b60006020828403121561105357600080fd5b813567ffffffffffffffff81111561106a57600080fd5b82016040818503121561107c57600080fd5b611084610c35565b813567ffffffffffffffff81111561109b57600080fd5b8201601f810186136110ac57600080fd5b80356110ba610d0182610d79565b8082825260208201915060208360061b8501019250888311156110dc57600080fd5b6020840193505b82841015611108576110f58985610fcf565b82526020820191506040840193506110e3565b8452505050602082013567ffffffffffffffff81111561112757600080fd5b61113386828501611021565b602083015250949350505050565b6000608082840312801561115457600080fd5b50600061115f610c35565b6111698585610fcf565b815284605f850112611179578182fd5b6111836040610c5e565b806080860187811115611194578485fd5b604087015b818110156111d257803573ffffffffffffffffffffffffffffffffffffffff811681146111c4578687fd5b845260209384019301611199565b5050602083015250949350505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603260045260246000fd5b7f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b8181038181111561125357611253611211565b92915050565b808201808211156112535761125361121156fe7475706c652875696e743235365b325d5b5d207069636b732c206279746573206e6f7465297475706c65287475706c6528737472696e672077686f2c2075696e743235365b5d20736861726573295b5d20726f77732c2062797465733332206e6f74654861736829",
}

// SharesDefinition is an auto generated Go binding around an Ethereum contract.
type SharesDefinition struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *SharesDefinition) GetABI() abi.ABI {
	return c.abi
}

// NewSharesDefinition creates a new instance of SharesDefinition.
func NewSharesDefinition() *SharesDefinition {
	parsed, err := SharesDefinitionMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &SharesDefinition{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *SharesDefinition) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (sharesDefinition *SharesDefinition) PackEncodedCancel() []byte {
	enc, err := sharesDefinition.abi.Pack("EncodedCancel")
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
func (sharesDefinition *SharesDefinition) TryPackEncodedCancel() ([]byte, error) {
	return sharesDefinition.abi.Pack("EncodedCancel")
}

// UnpackEncodedCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0528aa1c.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (sharesDefinition *SharesDefinition) UnpackEncodedCancel(data []byte) ([]byte, error) {
	out, err := sharesDefinition.abi.Unpack("EncodedCancel", data)
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
func (sharesDefinition *SharesDefinition) PackName() []byte {
	enc, err := sharesDefinition.abi.Pack("Name")
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
func (sharesDefinition *SharesDefinition) TryPackName() ([]byte, error) {
	return sharesDefinition.abi.Pack("Name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8052474d.
//
// Solidity: function Name() view returns(string)
func (sharesDefinition *SharesDefinition) UnpackName(data []byte) (string, error) {
	out, err := sharesDefinition.abi.Unpack("Name", data)
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
func (sharesDefinition *SharesDefinition) PackResolverEncoding() []byte {
	enc, err := sharesDefinition.abi.Pack("ResolverEncoding")
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
func (sharesDefinition *SharesDefinition) TryPackResolverEncoding() ([]byte, error) {
	return sharesDefinition.abi.Pack("ResolverEncoding")
}

// UnpackResolverEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3722aff9.
//
// Solidity: function ResolverEncoding() view returns(string)
func (sharesDefinition *SharesDefinition) UnpackResolverEncoding(data []byte) (string, error) {
	out, err := sharesDefinition.abi.Unpack("ResolverEncoding", data)
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
func (sharesDefinition *SharesDefinition) PackStateEncoding() []byte {
	enc, err := sharesDefinition.abi.Pack("StateEncoding")
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
func (sharesDefinition *SharesDefinition) TryPackStateEncoding() ([]byte, error) {
	return sharesDefinition.abi.Pack("StateEncoding")
}

// UnpackStateEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8de8b77e.
//
// Solidity: function StateEncoding() view returns(string)
func (sharesDefinition *SharesDefinition) UnpackStateEncoding(data []byte) (string, error) {
	out, err := sharesDefinition.abi.Unpack("StateEncoding", data)
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
func (sharesDefinition *SharesDefinition) PackCreate(encodedBalance []byte, encodedState []byte) []byte {
	enc, err := sharesDefinition.abi.Pack("create", encodedBalance, encodedState)
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
func (sharesDefinition *SharesDefinition) TryPackCreate(encodedBalance []byte, encodedState []byte) ([]byte, error) {
	return sharesDefinition.abi.Pack("create", encodedBalance, encodedState)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94184ba9.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) pure returns(bool)
func (sharesDefinition *SharesDefinition) UnpackCreate(data []byte) (bool, error) {
	out, err := sharesDefinition.abi.Unpack("create", data)
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
func (sharesDefinition *SharesDefinition) PackGetRegistryInformation() []byte {
	enc, err := sharesDefinition.abi.Pack("getRegistryInformation")
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
func (sharesDefinition *SharesDefinition) TryPackGetRegistryInformation() ([]byte, error) {
	return sharesDefinition.abi.Pack("getRegistryInformation")
}

// UnpackGetRegistryInformation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x206162be.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (sharesDefinition *SharesDefinition) UnpackGetRegistryInformation(data []byte) (RegisteredTransfer, error) {
	out, err := sharesDefinition.abi.Unpack("getRegistryInformation", data)
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
func (sharesDefinition *SharesDefinition) PackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) []byte {
	enc, err := sharesDefinition.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
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
func (sharesDefinition *SharesDefinition) TryPackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) ([]byte, error) {
	return sharesDefinition.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
}

// UnpackResolve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ef98a7e.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) pure returns((uint256[2],address[2]) balance)
func (sharesDefinition *SharesDefinition) UnpackResolve(data []byte) (Balance, error) {
	out, err := sharesDefinition.abi.Unpack("resolve", data)
	if err != nil {
		return *new(Balance), err
	}
	out0 := *abi.ConvertType(out[0], new(Balance)).(*Balance)
	return out0, nil
}

// TwoOfThreeMetaData contains all meta data concerning the TwoOfThree contract.
var TwoOfThreeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"EncodedCancel\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ResolverEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"StateEncoding\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getRegistryInformation\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"definition\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"stateEncoding\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"resolverEncoding\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"encodedCancel\",\"type\":\"bytes\"}],\"internalType\":\"structRegisteredTransfer\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"paymentId\",\"type\":\"bytes32\"},{\"internalType\":\"address[3]\",\"name\":\"oracles\",\"type\":\"address[3]\"}],\"internalType\":\"structTwoOfThree.TransferState\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"messageOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"encodedBalance\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"encodedResolver\",\"type\":\"bytes\"}],\"name\":\"resolve\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256[2]\",\"name\":\"amount\",\"type\":\"uint256[2]\"},{\"internalType\":\"addresspayable[2]\",\"name\":\"to\",\"type\":\"address[2]\"}],\"internalType\":\"structBalance\",\"name\":\"balance\",\"type\":\"tuple\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "025d19f17da7f6d6fb9c690f5340b9c267",
	Bin: "0x6080604052348015600f57600080fd5b506112d78061001f6000396000f3fe608060405234801561001057600080fd5b50600436106100885760003560e01c80638de8b77e1161005b5780638de8b77e146101385780638ef98a7e1461014057806394184ba914610160578063ee49d1211461018357600080fd5b80630528aa1c1461008d578063206162be146100ab5780633722aff9146100c05780638052474d146100fc575b600080fd5b6100956101a4565b6040516100a29190610a4a565b60405180910390f35b6100b36101d4565b6040516100a29190610a5d565b6100956040518060400160405280601a81526020017f7475706c652862797465735b335d207369676e6174757265732900000000000081525081565b6100956040518060400160405280600a81526020017f54776f4f6654687265650000000000000000000000000000000000000000000081525081565b6100956102e6565b61015361014e366004610b9e565b610302565b6040516100a29190610c44565b61017361016e366004610cbb565b610523565b60405190151581526020016100a2565b610196610191366004610e1b565b610845565b6040519081526020016100a2565b60606101ae610969565b806040516020016101bf9190610ea0565b60405160208183030381529060405291505090565b61021c6040518060a0016040528060608152602001600073ffffffffffffffffffffffffffffffffffffffff1681526020016060815260200160608152602001606081525090565b6040518060a001604052806040518060400160405280600a81526020017f54776f4f6654687265650000000000000000000000000000000000000000000081525081526020013073ffffffffffffffffffffffffffffffffffffffff1681526020016040518060600160405280602c81526020016112ab602c913981526020016040518060400160405280601a81526020017f7475706c652862797465735b335d207369676e6174757265732900000000000081525081526020016102df6101a4565b9052919050565b6040518060600160405280602c81526020016112ab602c913981565b61030a610981565b600061031885870187610e1b565b9050600061032884860186610f17565b9050610336888a018a61106b565b9250600061034383610845565b6040517f19457468657265756d205369676e6564204d6573736167653a0a3332000000006020820152603c810191909152605c0160405160208183030381529060405280519060200120905060008060005b600381101561048557845181600381106103b1576103b161113d565b6020020151511561047d576103c58261119b565b915061040684866000015183600381106103e1576103e161113d565b6020020151886020015184600381106103fc576103fc61113d565b602002015161087f565b610471576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601d60248201527f54776f4f6654687265653a20494e56414c49445f5349474e415455524500000060448201526064015b60405180910390fd5b61047a8361119b565b92505b600101610395565b5080600003610498575050505050610519565b6002821015610503576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601e60248201527f54776f4f6654687265653a204f4e455f5349474e41545552455f4f4e4c5900006044820152606401610468565b5050835180516020909101525050815160009052505b9695505050505050565b60008061053283850185610e1b565b905060006105428688018861106b565b8051519091506105ae576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f54776f4f6654687265653a205a45524f5f53454e4445525f42414c414e4345006044820152606401610468565b80516020015115610641576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f54776f4f6654687265653a204e4f4e5a45524f5f524543495049454e545f424160448201527f4c414e43450000000000000000000000000000000000000000000000000000006064820152608401610468565b81516106a9576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601c60248201527f54776f4f6654687265653a20454d5054595f5041594d454e545f4944000000006044820152606401610468565b60005b600381101561083757602083015160009082600381106106ce576106ce61113d565b602002015173ffffffffffffffffffffffffffffffffffffffff1603610750576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601860248201527f54776f4f6654687265653a20454d5054595f4f5241434c4500000000000000006044820152606401610468565b602083015160036107628360016111d3565b61076c91906111ec565b6003811061077c5761077c61113d565b602002015173ffffffffffffffffffffffffffffffffffffffff16836020015182600381106107ad576107ad61113d565b602002015173ffffffffffffffffffffffffffffffffffffffff160361082f576040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f54776f4f6654687265653a2053414d455f4f5241434c450000000000000000006044820152606401610468565b6001016106ac565b506001979650505050505050565b600081600001518260200151604051602001610862929190611227565b604051602081830303815290604052805190602001209050919050565b6000825160411461089257506000610962565b60208301516040840151606085015160001a7f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0821180159061095c575060408051600081526020810180835289905260ff831691810191909152606081018490526080810183905273ffffffffffffffffffffffffffffffffffffffff86169060019060a0016020604051602081039080840390855afa15801561093a573d6000803e3d6000fd5b5050506020604051035173ffffffffffffffffffffffffffffffffffffffff16145b93505050505b9392505050565b604051806020016040528061097c6109a1565b905290565b60405180604001604052806109946109c8565b815260200161097c6109c8565b60405180606001604052806003905b60608152602001906001900390816109b05790505090565b60405180604001604052806002906020820280368337509192915050565b6000815180845260005b81811015610a0c576020818501810151868301820152016109f0565b5060006020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b60208152600061096260208301846109e6565b602081526000825160a06020840152610a7960c08401826109e6565b905073ffffffffffffffffffffffffffffffffffffffff602085015116604084015260408401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0848303016060850152610ad482826109e6565b91505060608401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0848303016080850152610b1082826109e6565b91505060808401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08483030160a0850152610b4c82826109e6565b95945050505050565b60008083601f840112610b6757600080fd5b50813567ffffffffffffffff811115610b7f57600080fd5b602083019150836020828501011115610b9757600080fd5b9250929050565b60008060008060008060608789031215610bb757600080fd5b863567ffffffffffffffff811115610bce57600080fd5b610bda89828a01610b55565b909750955050602087013567ffffffffffffffff811115610bfa57600080fd5b610c0689828a01610b55565b909550935050604087013567ffffffffffffffff811115610c2657600080fd5b610c3289828a01610b55565b979a9699509497509295939492505050565b815160808201908260005b6002811015610c6e578251825260209283019290910190600101610c4f565b50505060208301516040830160005b6002811015610cb257825173ffffffffffffffffffffffffffffffffffffffff16825260209283019290910190600101610c7d565b50505092915050565b60008060008060408587031215610cd157600080fd5b843567ffffffffffffffff811115610ce857600080fd5b610cf487828801610b55565b909550935050602085013567ffffffffffffffff811115610d1457600080fd5b610d2087828801610b55565b95989497509550505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052604160045260246000fd5b6040805190810167ffffffffffffffff81118282101715610d7e57610d7e610d2c565b60405290565b6040516020810167ffffffffffffffff81118282101715610d7e57610d7e610d2c565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610dee57610dee610d2c565b604052919050565b73ffffffffffffffffffffffffffffffffffffffff81168114610e1857600080fd5b50565b60006080828403128015610e2e57600080fd5b506000610e39610d5b565b8335815284603f850112610e4b578182fd5b610e556060610da7565b806080860187811115610e66578485fd5b6020870194505b80851015610e91578435610e8081610df6565b835260209485019490920191610e6d565b50602083015250949350505050565b602080825282518282019190915260009060a083019060408401835b6003811015610f0c577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0868503018252610ef78484516109e6565b93506020928301929190910190600101610ebc565b509195945050505050565b600060208284031215610f2957600080fd5b813567ffffffffffffffff811115610f4057600080fd5b820160208185031215610f5257600080fd5b610f5a610d84565b813567ffffffffffffffff811115610f7157600080fd5b80830192505084601f830112610f8657600080fd5b610f906060610da7565b806060840187811115610fa257600080fd5b845b8181101561105e57803567ffffffffffffffff811115610fc357600080fd5b8601601f81018a13610fd457600080fd5b803567ffffffffffffffff811115610fee57610fee610d2c565b61101f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601610da7565b8181528b602083850101111561103457600080fd5b81602084016020830137600060208383010152808752505050602084019350602081019050610fa4565b5050825250949350505050565b6000608082840312801561107e57600080fd5b506000611089610d5b565b84601f850112611097578182fd5b60406110a281610da7565b80828701888111156110b2578586fd5b875b818110156110cc5780358452602093840193016110b4565b5081855285925088601f8201126110e1578586fd5b8391506110ed82610da7565b9381019391508189851115611100578687fd5b8196505b8487101561112b578635915061111982610df6565b81835260209687019690920191611104565b60208601525092979650505050505050565b7f4e487b7100000000000000000000000000000000000000000000000000000000600052603260045260246000fd5b7f4e487b7100000000000000000000000000000000000000000000000000000000600052601160045260246000fd5b60007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036111cc576111cc61116c565b5060010190565b808201808211156111e6576111e661116c565b92915050565b600082611222577f4e487b7100000000000000000000000000000000000000000000000000000000600052601260045260246000fd5b500690565b60a0808252600a908201527f54776f4f6654687265650000000000000000000000000000000000000000000060c08201526020810183905260e08101604082018360005b60038110156112a057815173ffffffffffffffffffffffffffffffffffffffff1683526020928301929091019060010161126b565b505050939250505056fe7475706c652862797465733332207061796d656e7449642c20616464726573735b335d206f7261636c657329",
}

// TwoOfThree is an auto generated Go binding around an Ethereum contract.
type TwoOfThree struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TwoOfThree) GetABI() abi.ABI {
	return c.abi
}

// NewTwoOfThree creates a new instance of TwoOfThree.
func NewTwoOfThree() *TwoOfThree {
	parsed, err := TwoOfThreeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TwoOfThree{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TwoOfThree) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEncodedCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0528aa1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (twoOfThree *TwoOfThree) PackEncodedCancel() []byte {
	enc, err := twoOfThree.abi.Pack("EncodedCancel")
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
func (twoOfThree *TwoOfThree) TryPackEncodedCancel() ([]byte, error) {
	return twoOfThree.abi.Pack("EncodedCancel")
}

// UnpackEncodedCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0528aa1c.
//
// Solidity: function EncodedCancel() pure returns(bytes)
func (twoOfThree *TwoOfThree) UnpackEncodedCancel(data []byte) ([]byte, error) {
	out, err := twoOfThree.abi.Unpack("EncodedCancel", data)
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
func (twoOfThree *TwoOfThree) PackName() []byte {
	enc, err := twoOfThree.abi.Pack("Name")
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
func (twoOfThree *TwoOfThree) TryPackName() ([]byte, error) {
	return twoOfThree.abi.Pack("Name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8052474d.
//
// Solidity: function Name() view returns(string)
func (twoOfThree *TwoOfThree) UnpackName(data []byte) (string, error) {
	out, err := twoOfThree.abi.Unpack("Name", data)
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
func (twoOfThree *TwoOfThree) PackResolverEncoding() []byte {
	enc, err := twoOfThree.abi.Pack("ResolverEncoding")
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
func (twoOfThree *TwoOfThree) TryPackResolverEncoding() ([]byte, error) {
	return twoOfThree.abi.Pack("ResolverEncoding")
}

// UnpackResolverEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3722aff9.
//
// Solidity: function ResolverEncoding() view returns(string)
func (twoOfThree *TwoOfThree) UnpackResolverEncoding(data []byte) (string, error) {
	out, err := twoOfThree.abi.Unpack("ResolverEncoding", data)
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
func (twoOfThree *TwoOfThree) PackStateEncoding() []byte {
	enc, err := twoOfThree.abi.Pack("StateEncoding")
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
func (twoOfThree *TwoOfThree) TryPackStateEncoding() ([]byte, error) {
	return twoOfThree.abi.Pack("StateEncoding")
}

// UnpackStateEncoding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8de8b77e.
//
// Solidity: function StateEncoding() view returns(string)
func (twoOfThree *TwoOfThree) UnpackStateEncoding(data []byte) (string, error) {
	out, err := twoOfThree.abi.Unpack("StateEncoding", data)
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
func (twoOfThree *TwoOfThree) PackCreate(encodedBalance []byte, encodedState []byte) []byte {
	enc, err := twoOfThree.abi.Pack("create", encodedBalance, encodedState)
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
func (twoOfThree *TwoOfThree) TryPackCreate(encodedBalance []byte, encodedState []byte) ([]byte, error) {
	return twoOfThree.abi.Pack("create", encodedBalance, encodedState)
}

// UnpackCreate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94184ba9.
//
// Solidity: function create(bytes encodedBalance, bytes encodedState) pure returns(bool)
func (twoOfThree *TwoOfThree) UnpackCreate(data []byte) (bool, error) {
	out, err := twoOfThree.abi.Unpack("create", data)
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
func (twoOfThree *TwoOfThree) PackGetRegistryInformation() []byte {
	enc, err := twoOfThree.abi.Pack("getRegistryInformation")
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
func (twoOfThree *TwoOfThree) TryPackGetRegistryInformation() ([]byte, error) {
	return twoOfThree.abi.Pack("getRegistryInformation")
}

// UnpackGetRegistryInformation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x206162be.
//
// Solidity: function getRegistryInformation() view returns((string,address,string,string,bytes))
func (twoOfThree *TwoOfThree) UnpackGetRegistryInformation(data []byte) (RegisteredTransfer, error) {
	out, err := twoOfThree.abi.Unpack("getRegistryInformation", data)
	if err != nil {
		return *new(RegisteredTransfer), err
	}
	out0 := *abi.ConvertType(out[0], new(RegisteredTransfer)).(*RegisteredTransfer)
	return out0, nil
}

// PackMessageOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee49d121.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function messageOf((bytes32,address[3]) state) pure returns(bytes32)
func (twoOfThree *TwoOfThree) PackMessageOf(state TwoOfThreeTransferState) []byte {
	enc, err := twoOfThree.abi.Pack("messageOf", state)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMessageOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee49d121.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function messageOf((bytes32,address[3]) state) pure returns(bytes32)
func (twoOfThree *TwoOfThree) TryPackMessageOf(state TwoOfThreeTransferState) ([]byte, error) {
	return twoOfThree.abi.Pack("messageOf", state)
}

// UnpackMessageOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xee49d121.
//
// Solidity: function messageOf((bytes32,address[3]) state) pure returns(bytes32)
func (twoOfThree *TwoOfThree) UnpackMessageOf(data []byte) ([32]byte, error) {
	out, err := twoOfThree.abi.Unpack("messageOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ef98a7e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) pure returns((uint256[2],address[2]) balance)
func (twoOfThree *TwoOfThree) PackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) []byte {
	enc, err := twoOfThree.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
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
func (twoOfThree *TwoOfThree) TryPackResolve(encodedBalance []byte, encodedState []byte, encodedResolver []byte) ([]byte, error) {
	return twoOfThree.abi.Pack("resolve", encodedBalance, encodedState, encodedResolver)
}

// UnpackResolve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ef98a7e.
//
// Solidity: function resolve(bytes encodedBalance, bytes encodedState, bytes encodedResolver) pure returns((uint256[2],address[2]) balance)
func (twoOfThree *TwoOfThree) UnpackResolve(data []byte) (Balance, error) {
	out, err := twoOfThree.abi.Unpack("resolve", data)
	if err != nil {
		return *new(Balance), err
	}
	out0 := *abi.ConvertType(out[0], new(Balance)).(*Balance)
	return out0, nil
}
