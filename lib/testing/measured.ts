import { bundleLib } from "../../scripts/bundle-lib.mjs";

/** What ships, bundled as it ships, for tests that measure; the files of one process share it. */
export const measured: typeof import("..") &
  Pick<typeof import("../decoding"), "tidyText"> &
  Pick<typeof import("../evidence/lines"), "readLines"> &
  Pick<typeof import("../policy"), "judgePolicies"> &
  Pick<typeof import("../redaction"), "redact"> &
  Pick<typeof import("./growth"), "findGrowth"> &
  Pick<typeof import("./growth-inputs"), "repeated"> &
  typeof import("./growth-search") &
  typeof import("./growth-subjects") &
  typeof import("./hostile-pieces") = await bundleLib(
  "lib/index",
  "lib/decoding/index",
  "lib/evidence/lines",
  "lib/policy/index",
  "lib/redaction/index",
  "lib/testing/growth",
  "lib/testing/growth-inputs",
  "lib/testing/growth-search",
  "lib/testing/growth-subjects",
  "lib/testing/hostile-pieces",
);
