// Pays across two chains by HTTP: node dist/examples/pay.js PAYER_URL RECIPIENT_URL
//
// With `sluice dev` running: node dist/examples/pay.js http://127.0.0.1:8005 http://127.0.0.1:8006
import { createHash, randomBytes } from "node:crypto";
import { connect, followEvents, idempotencyKey, must } from "../src/index.js";

const [payerURL = "http://127.0.0.1:8005", recipientURL = "http://127.0.0.1:8006"] = process.argv.slice(2);
const native = "0x0000000000000000000000000000000000000000";
const payer = connect({ url: payerURL });
const recipient = connect({ url: recipientURL });

const identity = async (node: typeof payer): Promise<string> => {
  const [first] = await must(node.GET("/config"));
  if (!first) throw new Error("the node has no identity");
  return first.publicIdentifier;
};
const me = await identity(payer);
const them = await identity(recipient);
const channels = await must(payer.GET("/{publicIdentifier}/channels", { params: { path: { publicIdentifier: me } } }));
const target = await must(recipient.GET("/{publicIdentifier}/channels", { params: { path: { publicIdentifier: them } } }));
const channelAddress = channels[0];
const theirs = target[0];
if (!channelAddress || !theirs) throw new Error("a node has no channel");
const there = await must(recipient.GET("/{publicIdentifier}/channels/{channelAddress}", { params: { path: { publicIdentifier: them, channelAddress: theirs } } }));

// The recipient makes the secret, and gives the payer its hash.
const secret = randomBytes(32);
const lockHash = `0x${createHash("sha256").update(secret).digest("hex")}`;

// The recipient watches from before the payment on.
const stop = new AbortController();
const arrived = (async (): Promise<string> => {
  for await (const event of followEvents({ url: recipientURL }, { fromNow: true, names: ["CONDITIONAL_TRANSFER_CREATED"], signal: stop.signal })) {
    const { transfer } = event.payload as { transfer: { transferId: string; transferState: { lockHash?: string } } };
    if (transfer.transferState.lockHash === lockHash) return transfer.transferId;
  }
  throw new Error("the payment has not arrived");
})();
const late = setTimeout(() => stop.abort(), 30_000);
await new Promise((resolve) => setTimeout(resolve, 200));

const created = await must(
  payer.POST("/transfers/create", {
    params: { header: { "Idempotency-Key": idempotencyKey() } },
    body: {
      publicIdentifier: me, channelAddress, amount: "1000000000000000", assetId: native, recipient: them,
      recipientChainId: there.networkContext.chainId, recipientAssetId: native,
      type: "HashlockTransfer", details: { lockHash, expiry: "0" },
    },
  }),
);
console.log(`locked    ${created.transferId} in ${created.channelAddress}, routing id ${created.routingId}`);

const transferId = await arrived;
console.log(`arrived   ${transferId} in ${theirs} on chain ${there.networkContext.chainId}`);
await must(
  recipient.POST("/transfers/resolve", {
    body: { publicIdentifier: them, channelAddress: theirs, transferId, transferResolver: { preImage: `0x${secret.toString("hex")}` } },
  }),
);
console.log("resolved  the recipient has it");

// The payer's transfer ends with the secret: the receipt.
for (let tries = 0; ; tries++) {
  const mine = await must(payer.GET("/{publicIdentifier}/transfers/{transferId}", { params: { path: { publicIdentifier: me, transferId: created.transferId } } }));
  const proof = (mine.transferResolver as { preImage?: string } | undefined)?.preImage;
  if (proof === `0x${secret.toString("hex")}`) {
    console.log(`paid      ${proof} is the proof`);
    break;
  }
  if (tries > 300) throw new Error("the router has not claimed it");
  await new Promise((resolve) => setTimeout(resolve, 100));
}
clearTimeout(late);
stop.abort();
