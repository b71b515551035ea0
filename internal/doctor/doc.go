// Package doctor looks at everything that a node needs and says how to mend what
// is wrong. It changes nothing, and works whether the node runs or not.
package doctor
