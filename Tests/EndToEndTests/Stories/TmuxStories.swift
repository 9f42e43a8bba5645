import Foundation
import Testing

/// The workbench inside another program's terminal, where many people run it.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct TmuxStories {
  @Test func startsIsResizedAndGivesThePaneBack() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "pane-\(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let settings = place.appending(path: "tmux.conf")
    try Data("set -g status off\nset -s escape-time 0\n".utf8).write(to: settings)

    let workplace = try Workplace()
    let shell = try workplace.shell()
    let server = place.appending(path: "socket").path
    shell.type("tmux -u -S \(server) -f \(settings.path) new-session /bin/bash --norc -i")
    shell.press(.enter)
    try shell.waitFor("prompt> ")
    try shell.waitUntil("the pane is there") { !$0.text.contains("new-session") }
    shell.type("clear; \(Products.path("oversight")) --as ann; echo ended $?")
    shell.press(.enter)
    try shell.waitFor(" organisations. ", seconds: 30)
    try shell.waitUntilIdle()
    try shell.answerGreetings()
    shell.type("j")
    shell.press(.enter)
    try shell.waitFor("[Scorecard]")
    shell.resize(columns: 80, rows: 24)
    try shell.waitUntil("the footer is in the last row") {
      $0.screen.last?.contains("? help") == true
    }
    #expect(shell.text.contains("[Scorecard]"))
    shell.press(.escape)
    try shell.waitUntilGone("[Scorecard]")
    shell.type("q")
    try shell.waitFor("ended 0")
    // The workbench drew on the other screen; the shell's own lines are back.
    #expect(!shell.text.contains("? help"))
    shell.type("tmux kill-server")
    shell.press(.enter)
    try shell.waitFor("exited]")
  }
}
