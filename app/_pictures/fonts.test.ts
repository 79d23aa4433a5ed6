import { describe, expect, it } from "vitest";
import { fontsFor, slicesFor } from "./fonts";

describe("the font of the pictures", () => {
  it("is read no further than the texts need", () => {
    const english = slicesFor(["An AWS WAF rule", "blocked the request"]);

    expect(english).toHaveLength(1);
    expect(slicesFor(["AWS WAF 规则", "规则"])).toEqual(expect.arrayContaining([...english]));
    expect(slicesFor(["AWS WAF 规则", "规则"]).length).toBeLessThanOrEqual(3);
  });

  it("comes from files that are there", async () => {
    const [font] = await fontsFor(["签"]);

    expect(font?.data.subarray(0, 4).toString("latin1")).toBe("wOFF");
  });

  it("lacks what would have to be fetched", () => {
    expect(() => slicesFor(["why 🤷"])).toThrow('no "🤷"');
  });
});
