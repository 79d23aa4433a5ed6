import type { ReactNode } from "react";
import { ChineseSite } from "@/components/words/languages/chinese-site";
import packageFile from "../../package.json";
import { SiteDocument, siteMetadata, siteViewport } from "../_pages/document";
import { lastChecked } from "../_pages/last-checked";

export const metadata = siteMetadata;
export const viewport = siteViewport;

// a language has a folder of its own, so that its pages load its words alone
export default function ChineseLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SiteDocument lang="zh">
      <ChineseSite version={packageFile.version} lastChecked={lastChecked}>
        {children}
      </ChineseSite>
    </SiteDocument>
  );
}
