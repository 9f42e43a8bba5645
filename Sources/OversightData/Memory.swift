import CBundledData
import Dispatch

/// How the program takes memory from the system and gives it back.
public enum Memory {
  /// Makes reading on several threads cheaper: without it every thread asks the system for each
  /// further page, and all of them wait for one another. To be called before there is a second thread.
  public static func prepare() { oversight_prepare_memory() }

  /// Nodes and fields take as much memory as what is made of them. A program that goes on gives it
  /// back when it has settled; one that only prints has ended by then.
  static func giveBackWhenSettled() {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + 1) {
      oversight_give_back_memory()
    }
  }
}
