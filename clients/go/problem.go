package sluiceclient

import (
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
)

// Problem is an error as the node means it.
type Problem struct {
	// Code is stable: branch on it. It is empty for an error that is not the node's.
	Code string
	// Message is what happened, Safe what is true of the money, Do what to do next.
	Message, Safe, Do string
	// Field is the one that was wrong, if one was.
	Field string
}

// ProblemOf reads an error of a call.
func ProblemOf(err error) Problem {
	st := status.Convert(err)
	p := Problem{Message: st.Message()}
	for _, d := range st.Details() {
		switch d := d.(type) {
		case *errdetails.ErrorInfo:
			p.Code, p.Safe, p.Do = d.Reason, d.Metadata["safe"], d.Metadata["do"]
		case *errdetails.BadRequest:
			for _, v := range d.FieldViolations {
				p.Field = v.Field
			}
		}
	}
	return p
}
