import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { verifyWebhook, WebhookError } from "../src/index.js";

const secret = "whsec";
const body = JSON.stringify({ channelAddress: "0x1", amount: "5" });

function delivery(time: number, key = secret): Record<string, string> {
  const mac = createHmac("sha256", key).update(`${time}.${body}`).digest("hex");
  return { "sluice-event": "SETUP", "sluice-event-id": "7", "sluice-signature": `t=${time},v1=${mac}` };
}

test("a delivery of the node is believed", async () => {
  for (const headers of [delivery(1000), new Headers(delivery(1000))]) {
    const got = await verifyWebhook(headers, body, { secret, now: 1001 });
    assert.deepEqual(got, { id: "7", name: "SETUP", payload: { channelAddress: "0x1", amount: "5" } });
  }
  await verifyWebhook(delivery(1000), new TextEncoder().encode(body), { secret, now: 1300 });
});

test("anything else is not", async () => {
  const cases: [string, Record<string, string>, string, number][] = [
    ["another body", delivery(1000), body.replace("5", "6"), 1000],
    ["another secret", delivery(1000, "other"), body, 1000],
    ["an old copy", delivery(1000), body, 1301],
    ["one from the future", delivery(2000), body, 1000],
    ["another time under the same mac", { ...delivery(1000), "sluice-signature": delivery(1000)["sluice-signature"]!.replace("t=1000", "t=1001") }, body, 1000],
    ["no signature", { ...delivery(1000), "sluice-signature": "" }, body, 1000],
    ["a signature of another form", { ...delivery(1000), "sluice-signature": "v1=00" }, body, 1000],
  ];
  for (const [what, headers, text, now] of cases) {
    await assert.rejects(verifyWebhook(headers, text, { secret, now }), WebhookError, what);
  }
});
