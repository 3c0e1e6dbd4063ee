/** What programs that pass a link on add to it: whence a visit comes. It says nothing to this page. */

/** Families of names: campaigns (utm_source, mtm_campaign), newsletters (mc_eid, _hsenc), networks (fb_ref). */
const families =
  /^(?:utm|mtm|pk|piwik|matomo|hsa|mc|ml|oly|vero|oft|bsft|fb|ga|gad|guce|itm|cm|at|dm|ef|et|s|ir|li|ns|sms|trk|_branch|_bta)_\w+$|^__?hs\w+$/i;

/** A click, counted by whoever showed the link: gclid, fbclid, msclkid, gbraid, igshid. */
const clicks = /(?:clid|clkid|click_?id|braid|igshid|wickedid|pcrid|mkwid)$/i;

const others = new Set(
  '__s _bhlid _ga _gl _ke _kx _openstat aqs campid cmpid cvid dicbo epik feature gclsrc hsctatracking igsh mbid mibextid mkcid mkevt mkt_tok ncid ref referrer sca_esv sfnsn si source spm srsltid trk usg ved wt_mc xtor'.split(
    ' ',
  ),
);

/** Whether a setting that this page does not know was added by somebody on the way. */
export const isForeign = (name: string): boolean =>
  families.test(name) || clicks.test(name) || others.has(name.toLowerCase());
