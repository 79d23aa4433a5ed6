import type { ReactNode } from "react";
import { EnglishSite } from "@/components/words/languages/english-site";
import packageFile from "../../package.json";
import { SiteDocument, siteMetadata, siteViewport } from "../_pages/document";
import { lastChecked } from "../_pages/last-checked";

export const metadata = siteMetadata;
export const viewport = siteViewport;

// a language has a folder of its own, so that its pages load its words alone
export default function EnglishLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SiteDocument lang="en">
      <EnglishSite version={packageFile.version} lastChecked={lastChecked}>
        {children}
      </EnglishSite>
    </SiteDocument>
  );
}
