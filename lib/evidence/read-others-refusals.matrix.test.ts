import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { causes, forms, pairs, told, words } from "../testing/contents/others-refusals";

describe.each(Object.entries(forms))("as %s", (_, form) => {
  describe.each(Object.entries(told))("a refusal %s", (__, tell) => {
    test.each(pairs)("%s is not the one that is asked about, %s is", (other, own) => {
      const text = tell(form(words[other]), form(words[own]));
      expect(diagnose({ text }).cause, text).toBe(causes[own]);
    });
  });
});
