import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { contrasts, forms } from "../testing/contents/contrasts";

describe("two commands of which one works", () => {
  const rows = contrasts.flatMap(([name, ...contrast]) =>
    Object.entries(forms).map(([form, show]) => [name, form, show, contrast] as const),
  );
  test.each(rows)("differ by %s, as %s", (_name, _form, show, [bad, good, facts]) => {
    for (const text of [show(bad, 403) + show(good, 200), show(good, 200) + show(bad, 403)]) {
      const { observations } = diagnose({ text });
      expect(observations.map(({ facet, option }) => `${facet}=${option}`)).toEqual(
        expect.arrayContaining([...facts]),
      );
    }
  });
});
