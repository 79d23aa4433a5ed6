import { aws } from "./aws";
import { clouds } from "./clouds";
import { fronts } from "./fronts";
import { gateways } from "./gateways";
import { kinds } from "./kinds";
import { proxies } from "./proxies";
import { publicApis } from "./public-apis";
import { emulators, servers } from "./servers";
import { stepProducts } from "./step-products";
import type { Products } from "./types";

/** All that is known of products, by the names that the marks have for them. */
export const products: Products = {
  entries: new Map(
    [aws, fronts, gateways, clouds, proxies, servers, emulators, publicApis].flatMap((rows) =>
      Object.entries(rows),
    ),
  ),
  kinds,
  stepProducts,
};

export type { Contact, ProductKind, Products, RuleKind, Trail } from "./types";
