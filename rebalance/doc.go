// Package rebalance keeps the router's collateral where forwards need it: per
// channel and asset it decides when to deposit more and when to take some back.
//
// [Plan] and [Machine] are pure: time and balances come with the events or
// through [Facts]. [Rebalancer] is the loop that carries the decisions out.
package rebalance
