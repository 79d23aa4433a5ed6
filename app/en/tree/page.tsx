import { pageMetadata } from "../../_pages/page-metadata";
import { TreePage } from "../../_pages/tree-page";

export const metadata = pageMetadata("en", "tree");

export default TreePage;
