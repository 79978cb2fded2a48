package vatworks.kernel.actor

import akka.actor.testkit.typed.scaladsl.{ActorTestKit, TestProbe}
import akka.actor.typed.ActorRef
import akka.persistence.testkit.PersistenceTestKitPlugin
import akka.persistence.testkit.scaladsl.PersistenceTestKit
import java.time.Duration
import java.util.{List => JList, Optional, OptionalInt}
import java.util.concurrent.{CompletableFuture, CopyOnWriteArrayList, CountDownLatch, TimeUnit}
import org.scalatest.BeforeAndAfterAll
import org.scalatest.matchers.should.Matchers
import org.scalatest.wordspec.AnyWordSpec
import scala.concurrent.duration._
import scala.jdk.CollectionConverters._
import vatworks.kernel.{Change, Decision, Fault, Kernel, Tables, VatId}
import vatworks.kernel.actor.KernelActor._
import vatworks.kernel.journal.{BlockChain, BlockCommitted, JournalException}
import vatworks.kernel.turn.VatInstance
import vatworks.vat.{CapData, Delivery, Facet, Limits, Syscall}

/** How the kernel orders and journals cranks. What a crank does to the tables is its own tests' matter. */
class KernelActorSpec extends AnyWordSpec with Matchers with BeforeAndAfterAll {

  private val patience = 20.seconds

  private lazy val kit =
    ActorTestKit("KernelActorSpec", PersistenceTestKitPlugin.config.withFallback(Guardian.config()))
  private lazy val journal = PersistenceTestKit(kit.system)

  override def afterAll(): Unit = kit.shutdownTestKit()

  /** A vat that does what a function says. */
  private def vat(run: (Syscall, Delivery.Message) => Unit): VatInstance = {
    new VatInstance {
      override def deliver(syscall: Syscall, delivery: Delivery): Unit =
        run(syscall, delivery.asInstanceOf[Delivery.Message])
      override def hasBeforeUpgrade(): Boolean = false
      override def beforeUpgrade(): Optional[String] = Optional.empty()
      override def upgraded(syscall: Syscall, previousState: Optional[String]): Unit = ()
      override def blame(thrown: Throwable): String = thrown.toString
      override def loader(): ClassLoader = getClass.getClassLoader
    }
  }

  /** Sends `hop` on to itself until the number in the body is 0. */
  private def hopper: VatInstance = vat { (syscall, message) =>
    val left = message.args.body.filter(_.isDigit).toInt
    if (left > 0) syscall.send(message.target, "hop", CapData.of(s"#[${left - 1}]"))
  }

  private val idle: VatInstance = vat((_, _) => ())

  /** A kernel in a guardian, and all that it says without being asked. */
  private class Running(
      val name: String,
      vats: Seq[VatInstance],
      blockCranks: Int = 1024,
      blockTime: Option[Duration] = None,
      recovered: Seq[BlockCommitted] = Seq.empty) {
    val failure = new CompletableFuture[Throwable]
    val lines = new CopyOnWriteArrayList[String]
    val blocks = new CopyOnWriteArrayList[KernelStatus]
    val watch = new TurnWatch
    private val listener = new KernelListener {
      override def blockCommitted(block: BlockCommitted, status: KernelStatus): Unit = blocks.add(status)
      override def logged(crank: Long, vat: VatId, name: String, line: String): Unit =
        lines.add(s"$crank $name: $line")
    }
    private val started = new CompletableFuture[ActorRef[Command]]
    private val kernelTables = new Tables
    private val chain = new BlockChain
    recovered.foreach(chain.follow(_, kernelTables.apply))
    private val setup = new Setup(
      name,
      kernelTables,
      chain,
      vats.zipWithIndex.map { case (vat, i) => new VatId(i + 1L) -> vat }.toMap.asJava,
      vatworks.kernel.MapperBodies.POWERS,
      blockCranks,
      blockTime.fold(Optional.empty[Duration])(Optional.of(_)),
      OptionalInt.empty(),
      listener,
      watch,
      _ => fail("nothing is to be rebuilt"),
      Setup.PATIENCE)
    private val guardian = kit.spawn(Guardian.create(setup, started, thrown => failure.complete(thrown)))
    val kernel: ActorRef[Command] = started.get(20, TimeUnit.SECONDS)

    def begin(): KernelStatus = {
      val wiring: java.util.function.Function[Kernel, Decision] =
        _ => new Decision.Committed(KernelActorSpec.wire(vats.size))
      ask[KernelStatus](new Begin(if (chain.height == 0) JList.of(wiring) else JList.of(), _))
    }

    def ask[T](command: ActorRef[T] => Command): T = {
      val probe = tell(command)
      probe.receiveMessage(patience)
    }

    def tell[T](command: ActorRef[T] => Command): TestProbe[T] = {
      val probe = kit.createTestProbe[AnyRef]().asInstanceOf[TestProbe[T]]
      kernel ! command(probe.ref)
      probe
    }

    def send(vat: Int, method: String, body: String = "#[]"): SendReply =
      ask[SendReply](new Send(new Facet(s"n$vat", 0), method, body, JList.of(), Optional.empty(), _))

    def run(): KernelStatus = ask[KernelStatus](new Run(_))

    def step(cranks: Int): StepReply = ask[StepReply](new Step(cranks, _))

    def stepped(cranks: Int): Seq[Cranked] =
      step(cranks).asInstanceOf[StepReply.Stepped].cranks.asScala.toSeq

    def tables(): String = ask[String](new Read[String]((tables, _) => tables.toString, _))

    def persisted(): Seq[BlockCommitted] =
      journal.persistedInStorage(s"kernel|$name").map(_.asInstanceOf[BlockCommitted])

    def stop(): Unit = {
      kit.stop(guardian, patience)
      watch.close()
    }
  }

  "A kernel" should {

    "journal the wiring as its first block before it answers" in {
      val running = new Running("wiring", Seq(idle, idle))
      val status = running.begin()
      status.height shouldBe 1
      status.crank shouldBe 1
      running.persisted().map(_.hash.length) shouldBe Seq(32)
      running.tables() should include("v1 is n1\nv2 is n2\n")
    }

    "deliver nothing until it is stepped, and then as many cranks as asked" in {
      val running = new Running("stepping", Seq(hopper))
      running.begin()
      running.send(1, "hop", "#[5]") shouldBe new SendReply.Queued(2, Optional.empty())
      running.tables() should include("ko20.hop #[5]")
      running.stepped(2).map(_.crank) shouldBe Seq(3, 4)
      running.tables() should include("ko20.hop #[3]")
      running.stepped(100).map(_.crank) shouldBe Seq(5, 6, 7, 8)
      running.stepped(1) shouldBe empty
    }

    "refuse to step while it runs" in {
      val running = new Running("running", Seq(idle))
      running.begin()
      running.run()
      running.step(1) shouldBe new StepReply.IsRunning
      running.ask[KernelStatus](new Pause(_)).isRunning shouldBe false
      running.stepped(1) shouldBe empty
    }

    "end a step when it is paused" in {
      val running = new Running("endless", Seq(vat((syscall, message) =>
        syscall.send(message.target, "again", CapData.of("#[]")))))
      running.begin()
      running.send(1, "go")
      val stepping = running.tell[StepReply](new Step(1000000000, _))
      running.ask[KernelStatus](new Pause(_)).queued shouldBe 1
      stepping.receiveMessage(patience) shouldBe a[StepReply.Stepped]
    }

    "answer a run when nothing is left to deliver, with all of it in the journal" in {
      val running = new Running("rest", Seq(hopper))
      running.begin()
      running.send(1, "hop", "#[3000]")
      val status = running.run()
      status.queued shouldBe 0
      status.crank shouldBe 3003
      running.persisted().map(_.cranks).sum shouldBe 3003
      running.persisted().last.height shouldBe status.height
    }

    "close a block when it has its cranks" in {
      val running = new Running("full", Seq(hopper), blockCranks = 10)
      running.begin()
      running.send(1, "hop", "#[24]")
      running.run()
      running.persisted().map(_.cranks) shouldBe Seq(1, 1, 10, 10, 5)
    }

    "come to rest whatever the size of its blocks, running and stepping" in {
      for (blockCranks <- 1 to 9; hops <- 0 to 9) {
        val running = new Running(s"rest-$blockCranks-$hops", Seq(hopper), blockCranks)
        running.begin()
        running.send(1, "hop", s"#[$hops]")
        running.send(1, "hop", s"#[$hops]")
        running.stepped(3) should have size (if (hops == 0) 2 else 3)
        running.run().crank shouldBe 3 + 2 * (hops + 1)
        running.stop()
      }
    }

    "close a block when its time is over, also in the middle of a turn" in {
      val hold = new CountDownLatch(1)
      val running = new Running(
        "time",
        Seq(vat { (syscall, message) =>
          if (message.method == "first") syscall.send(message.target, "second", CapData.of("#[]"))
          else hold.await()
        }),
        blockTime = Some(Duration.ofMillis(20)))
      running.begin()
      running.send(1, "first")
      val atRest = running.tell[KernelStatus](new Run(_))
      def cranks: Seq[Int] = running.persisted().map(_.cranks)
      try kit.createTestProbe[AnyRef]().awaitAssert(cranks shouldBe Seq(1, 1, 1), patience)
      finally hold.countDown()
      atRest.receiveMessage(patience).crank shouldBe 4
      cranks shouldBe Seq(1, 1, 1, 1)
    }

    "abort the crank of a vat that throws, terminate it and go on" in {
      val running = new Running(
        "throwing",
        Seq(
          vat { (syscall, message) =>
            syscall.log("never seen")
            syscall.send(message.target, "never", CapData.of("#[]"))
            throw new IllegalStateException("boom")
          },
          vat((syscall, _) => syscall.log("alive"))))
      running.begin()
      running.send(1, "go")
      running.send(2, "go")
      val status = running.run()
      status.faults shouldBe 1
      running.lines.asScala.toSeq shouldBe Seq(
        "4 kernel: n1 is terminated: threw java.lang.IllegalStateException: boom",
        "5 n2: alive")
      running.send(1, "go") shouldBe new SendReply.Refused(
        "vat n1 is terminated: threw java.lang.IllegalStateException: boom")
    }

    "survive a vat that runs out of stack" in {
      def deeper(n: Int): Int = if (n < 0) n else 1 + deeper(n + 1)
      val running = new Running("stack", Seq(vat((_, _) => deeper(0)), idle))
      running.begin()
      running.send(1, "go")
      running.send(2, "go")
      running.run().faults shouldBe 1
      running.lines.get(0) should endWith("threw java.lang.StackOverflowError")
    }

    "not let a vat interrupt the kernel's thread, or see the host's class loader" in {
      val seen = new CompletableFuture[ClassLoader]
      val running = new Running(
        "thread",
        Seq(
          vat { (_, _) =>
            seen.complete(Thread.currentThread.getContextClassLoader)
            Thread.currentThread.interrupt()
          },
          vat((syscall, _) => syscall.log(s"interrupted ${Thread.currentThread.isInterrupted}"))))
      running.begin()
      running.send(1, "go")
      running.send(2, "go")
      running.run().faults shouldBe 0
      running.lines.asScala.toSeq shouldBe Seq("5 n2: interrupted false")
      seen.get(1, TimeUnit.SECONDS) shouldBe running.getClass.getClassLoader // the loader of this test's vats
    }

    "ignore syscalls made after the turn" in {
      val kept = new CompletableFuture[Syscall]
      val running = new Running(
        "late",
        Seq(vat((syscall, _) => if (!kept.complete(syscall)) kept.get.log("too late"))))
      running.begin()
      running.send(1, "go")
      running.send(1, "go")
      running.run().faults shouldBe 1
      running.lines.asScala.toSeq shouldBe Seq(
        "5 kernel: n1 is terminated: threw java.lang.IllegalStateException: " +
          "a syscall is valid only during its turn, and this turn has ended")
    }

    "take what comes during a turn when the turn has ended" in {
      val entered = new CountDownLatch(1)
      val hold = new CountDownLatch(1)
      val running = new Running(
        "inputs",
        Seq(vat { (syscall, message) =>
          if (message.method == "hold") {
            entered.countDown()
            hold.await()
            syscall.send(message.target, "inner", CapData.of("#[]"))
          }
        }))
      running.begin()
      running.send(1, "hold")
      running.tell[KernelStatus](new Run(_))
      entered.await(20, TimeUnit.SECONDS) shouldBe true
      val reply = running.tell[SendReply](new Send(new Facet("n1", 0), "outer", "#[]", JList.of(), Optional.empty(), _))
      hold.countDown()
      reply.receiveMessage(patience) shouldBe new SendReply.Queued(4, Optional.empty())
    }

    "go on answering while a turn does not end, and name it" in {
      val hold = new CountDownLatch(1)
      val holding = vat((_, message) => if (message.method == "hold") hold.await())
      val running = new Running("long", Seq(holding, idle))
      running.begin()
      running.send(1, "hold")
      val atRest = running.tell[KernelStatus](new Run(_))
      try {
        kit.createTestProbe[AnyRef]().awaitAssert(running.watch.longTurn.isPresent shouldBe true, patience)
        running.watch.longTurn.get.vat shouldBe "n1"
        running.watch.longTurn.get.crank shouldBe 3
        running.tables() should startWith("crank 2\n")
      } finally hold.countDown()
      atRest.receiveMessage(patience).crank shouldBe 3
      kit.createTestProbe[AnyRef]().awaitAssert(running.watch.longTurn.isPresent shouldBe false, patience)
      running.send(2, "go") shouldBe new SendReply.Queued(4, Optional.empty())
    }

    "let nothing out that could not be persisted, and stop" in {
      val running = new Running("lost", Seq(idle))
      running.begin()
      journal.failNextPersisted("kernel|lost")
      val reply = running.tell[SendReply](new Send(new Facet("n1", 0), "go", "#[]", JList.of(), Optional.empty(), _))
      running.failure.get(20, TimeUnit.SECONDS).getMessage should startWith(
        "block 2 could not be written to the journal: ")
      reply.expectNoMessage(200.millis)
      running.persisted() should have size 1
    }

    "go on from the tables and the chain that it is given" in {
      val first = new Running("recovery", Seq(hopper, idle), blockCranks = 7)
      first.begin()
      first.send(1, "hop", "#[40]")
      val before = first.run()
      val tables = first.tables()
      first.stop()
      val second = new Running("recovery", Seq(hopper, idle), blockCranks = 7, recovered = first.persisted())
      val after = second.begin()
      after.hash shouldBe before.hash
      after.crank shouldBe before.crank
      second.tables() shouldBe tables
      second.send(2, "go") shouldBe new SendReply.Queued(before.crank + 1, Optional.empty())
      val chain = new BlockChain
      second.persisted().foreach(chain.follow(_, _ => ()))
      chain.height shouldBe before.height + 1
    }

    "stop where its journal has grown since it was read" in {
      val first = new Running("grown", Seq(hopper), blockCranks = 2)
      first.begin()
      val read = first.persisted()
      first.send(1, "hop", "#[9]")
      val height = first.run().height
      first.stop()
      val second = new Running("grown", Seq(hopper), recovered = read)
      val failure = second.failure.get(20, TimeUnit.SECONDS)
      failure shouldBe a[JournalException]
      failure.getMessage shouldBe s"the journal has $height blocks and had 1 a moment ago: " +
        "another container writes it, and only one may"
    }

    "drop what is for a terminated vat as a crank of its own" in {
      val running = new Running("dropping", Seq(vat((_, _) => throw new Error("gone"))))
      running.begin()
      running.send(1, "go")
      running.send(1, "again")
      val cranks = running.stepped(5)
      cranks.map(it => (it.name, it.delivery.nonEmpty)) shouldBe Seq(("n1", true), ("kernel", false))
      running.lines.get(1) shouldBe "5 kernel: dropped again for n1, which is terminated (ko20)"
    }
  }
}

object KernelActorSpec {

  /** The first crank of a kernel with vats `n1`, `n2`, ... */
  private def wire(vats: Int): JList[Change] = {
    val kernel = new Kernel(new Tables)
    val crank = kernel.begin()
    crank.setPolicy(new Fault.Policy(Fault.Verdict.TERMINATE, Fault.Verdict.TERMINATE, Fault.Verdict.SKIP))
    (1 to vats).foreach(n => crank.addVat(s"n$n"))
    kernel.end(crank).changes
  }
}
