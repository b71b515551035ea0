// Package signerv1 is version 1 of what a node asks of its signer.
package signerv1
