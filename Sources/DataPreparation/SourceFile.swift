/// One of the files that the tables are made from.
struct SourceFile {
  let id: String
  let path: String
  let title: String
  var publisher = "NHS England"
  var note = ""
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension SourceFile {
  static let mentalHealthCommunity = SourceFile(
    id: "of-mhc-2025-26",
    path: "published/nhs-oversight-framework-mental-health-and-community-trust-data-2025-26.csv",
    title: "NHS Oversight Framework: mental health and community trusts, Q1 to Q4 2025/26")
  static let ambulance = SourceFile(
    id: "of-ambulance-2025-26-q1-q3",
    path: "published/nhs-oversight-framework-ambulance-trust-data-q1-q3-2025-26.csv",
    title: "NHS Oversight Framework: ambulance trusts, Q1 to Q3 2025/26")
  static let acute = SourceFile(
    id: "of-acute-2025-26-q3-extract", path: "published/acute-trusts-q3-2025-26-extract.csv",
    title: "NHS Oversight Framework: acute trusts, Q3 2025/26, extract",
    note: "129 of 134 trusts; no metric scores, names or units")
  static let summary = SourceFile(
    id: "of-summary-2026-27-q1", path: "published/provider-summary-q1-2026-27.csv",
    title: "NHS Oversight Framework: average, segment and override, Q1 2026/27",
    note: "copied by hand from a public table; 14 override flags are blank")
  static let monthly = SourceFile(
    id: "monthly-2024-08-to-2025-07", path: "published/provider-monthly-2024-08-to-2025-07.csv",
    title: "Referral to treatment, A&E and diagnostics statistics by provider",
    note: "A&E missing for July 2025")
  static let operational = SourceFile(
    id: "acute-provider-table", path: "published/acute-provider-table-latest.csv",
    title: "Acute Provider Table", note: "latest month when copied, about April 2026; not scored")
  static let cqc = SourceFile(
    id: "cqc-trust-ratings", path: "published/cqc-trust-ratings.csv",
    title: "CQC ratings of NHS trusts by key question", publisher: "Care Quality Commission")
  static let trusts = SourceFile(
    id: "trusts-2026-08", path: "organisations/trusts-2026-08.csv",
    title: "NHS trusts, August 2026", publisher: "NHS England, Organisation Data Service")
  static let closed = SourceFile(
    id: "trusts-closed", path: "organisations/trusts-closed.csv",
    title: "Trusts that closed lately", publisher: "NHS England, Organisation Data Service")
  static let icbs = SourceFile(
    id: "icbs-2026-08", path: "organisations/icbs-2026-08.csv",
    title: "Integrated care boards, August 2026",
    publisher: "NHS England, Organisation Data Service")
  static let earlierICBs = SourceFile(
    id: "icbs-2022-to-2026-03", path: "organisations/icbs-2022-to-2026-03.csv",
    title: "Integrated care boards until 31 March 2026",
    publisher: "NHS England, Organisation Data Service")
  static let successions = SourceFile(
    id: "successions", path: "organisations/successions.csv",
    title: "Mergers and splits of boards and trusts",
    publisher: "NHS England, Organisation Data Service")
  static let memberships = SourceFile(
    id: "icb-trust-memberships-2022", path: "organisations/icb-trust-memberships-2022.csv",
    title: "Trusts by integrated care board, 2022",
    publisher: "NHS England, Organisation Data Service")

  /// All files, in order of id.
  static let all = [
    operational, cqc, memberships, earlierICBs, icbs, monthly, acute, ambulance,
    mentalHealthCommunity, summary, successions, trusts, closed,
  ].sorted { $0.id < $1.id }
}
