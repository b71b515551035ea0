import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { connect, followEvents, idempotencyKey, must, SluiceError } from "../src/index.js";

async function serving(handle: (req: IncomingMessage, res: ServerResponse) => void, run: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("a token and an idempotency key go along, and an error keeps its code", async () => {
  const seen: (string | undefined)[] = [];
  await serving(
    (req, res) => {
      seen.push(req.headers.authorization, req.headers["idempotency-key"] as string);
      res.writeHead(503, { "content-type": "application/json" });
      res.end(JSON.stringify({ message: "peer is not connected", context: { code: "peer_offline", safe: "Nothing moved.", do: "Wait." }, type: "SluiceError" }));
    },
    async (url) => {
      const node = connect({ url: url + "/", token: "sluicetoken1x" });
      const key = idempotencyKey();
      const call = node.POST("/deposit", {
        params: { header: { "Idempotency-Key": key } } as never,
        body: { publicIdentifier: "vectorx", channelAddress: "0x1", assetId: "0x2" },
      });
      await assert.rejects(must(call), (e) => e instanceof SluiceError && e.code === "peer_offline" && e.safe === "Nothing moved." && e.advice === "Wait." && e.status === 503);
      assert.deepEqual(seen, ["Bearer sluicetoken1x", key]);
    },
  );
});

test("a stream that breaks goes on after its last event", async () => {
  const asked: string[] = [];
  await serving(
    (req, res) => {
      const cursor = new URL(req.url!, "http://x").searchParams.get("cursor") ?? "none";
      asked.push(cursor);
      res.writeHead(200, { "content-type": "text/event-stream" });
      const next = cursor === "none" ? 5 : Number(cursor) + 1;
      res.write(`: alive\n\nid: ${next}\nevent: SETUP\nda`);
      res.write(`ta: {"cursor":${next},"name":"SETUP","payload":{"n":${next}}}\n\n`, () => (next < 7 ? res.destroy() : undefined));
    },
    async (url) => {
      const got: string[] = [];
      const stop = new AbortController();
      for await (const e of followEvents({ url }, { pauseMs: 1, signal: stop.signal })) {
        got.push(`${e.name} ${e.cursor} ${JSON.stringify(e.payload)}`);
        if (e.cursor === "7") stop.abort();
      }
      assert.deepEqual(got, ['SETUP 5 {"n":5}', 'SETUP 6 {"n":6}', 'SETUP 7 {"n":7}']);
      assert.deepEqual(asked, ["none", "5", "6"]);
    },
  );
});

test("an answer that refuses ends a stream", async () => {
  await serving(
    (_, res) => {
      res.writeHead(403, { "content-type": "application/json" });
      res.end(JSON.stringify({ message: "no", context: { code: "forbidden" }, type: "SluiceError" }));
    },
    async (url) => {
      await assert.rejects(async () => {
        for await (const _ of followEvents({ url })) assert.fail("an event");
      }, (e) => e instanceof SluiceError && e.code === "forbidden");
    },
  );
});
