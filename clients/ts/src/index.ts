// A client of a Sluice node. The routes and their types are made from the
// document that the node serves at /openapi.json.
export { connect, idempotencyKey, must, SluiceError } from "./client.js";
export type { Client, Options, Paths } from "./client.js";
export { followEvents } from "./events.js";
export type { EventOptions, NodeEvent } from "./events.js";
export { verifyWebhook, WebhookError } from "./webhook.js";
export type { VerifiedWebhook, VerifyOptions } from "./webhook.js";
