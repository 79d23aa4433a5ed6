import { explainSignature } from "@/lib";

addEventListener("message", ({ data }: MessageEvent<string>) => {
  postMessage(explainSignature(data));
});
