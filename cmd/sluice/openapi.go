package main

import (
	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/api"
)

func newOpenAPICmd() *cobra.Command {
	return &cobra.Command{
		Use:     "openapi",
		Short:   "Print the OpenAPI document of the HTTP interface",
		Long:    `Prints what a node serves at /openapi.json: every route, what it takes and what it answers.`,
		Example: "  sluice openapi > openapi.json",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(append(api.Document(version()), '\n'))
			return err
		},
	}
}
