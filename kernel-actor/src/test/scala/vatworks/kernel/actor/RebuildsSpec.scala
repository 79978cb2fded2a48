package vatworks.kernel.actor

import akka.actor.testkit.typed.scaladsl.{ActorTestKit, TestProbe}
import akka.actor.typed.ActorRef
import akka.persistence.testkit.PersistenceTestKitPlugin
import java.nio.charset.StandardCharsets
import java.time.Duration
import java.util.{List => JList, Optional, OptionalInt}
import java.util.concurrent.{CompletableFuture, CopyOnWriteArrayList, CountDownLatch, TimeUnit}
import java.util.concurrent.atomic.AtomicInteger
import org.scalatest.BeforeAndAfterAll
import org.scalatest.matchers.should.Matchers
import org.scalatest.wordspec.AnyWordSpec
import scala.concurrent.duration._
import scala.jdk.CollectionConverters._
import vatworks.kernel.{Bundle, Decision, Invariants, Kernel, Tables, VatFault, VatId}
import vatworks.kernel.actor.KernelActor._
import vatworks.kernel.journal.{BlockChain, BlockCommitted, MemoryJournal}
import vatworks.kernel.recovery.{Recovery, VatCodes}
import vatworks.kernel.turn.VatInstance
import vatworks.vat.{Budget, CapData, Delivery, Facet, Gauge, Limits, Syscall}

/** What becomes of a vat that uses too much in a turn. */
class RebuildsSpec extends AnyWordSpec with Matchers with BeforeAndAfterAll {

  import RebuildsSpec._

  private val patience = 20.seconds

  private lazy val kit =
    ActorTestKit("RebuildsSpec", PersistenceTestKitPlugin.config.withFallback(Guardian.config()))

  override def afterAll(): Unit = kit.shutdownTestKit()

  /** A kernel of metered vats, which are brought back from what it has journalled. */
  private class Running(name: String, vats: Seq[String], patience: Duration = Duration.ofSeconds(20)) {
    val lines = new CopyOnWriteArrayList[String]
    val rebuilds = new AtomicInteger
    val heights = new CopyOnWriteArrayList[Long] // of the journal when a vat was brought back
    @volatile var gate = new CountDownLatch(0)
    @volatile var failing: Option[String] = None
    val journal = new MemoryJournal
    private val watch = new TurnWatch
    private val listener = new KernelListener {
      override def blockCommitted(block: BlockCommitted, status: KernelStatus): Unit = journal.append(block)
      override def logged(crank: Long, vat: VatId, name: String, line: String): Unit = lines.add(line)
    }
    private def rebuild(vat: VatId): Optional[VatInstance] = {
      rebuilds.incrementAndGet()
      heights.add(journal.height)
      gate.await(20, TimeUnit.SECONDS)
      failing match {
        case Some("") => Optional.empty()
        case Some(problem) => throw new IllegalStateException(problem)
        case None => Recovery.runOnly(vat, journal, codes, Duration.ofSeconds(20))
      }
    }
    private val started = new CompletableFuture[ActorRef[Command]]
    private val setup = new Setup(
      name,
      new Tables,
      new BlockChain,
      vats.zipWithIndex.map { case (vat, i) =>
        new VatId(i + 1L) -> (new Counter(vat, "one"): VatInstance)
      }.toMap.asJava,
      vatworks.kernel.MapperBodies.POWERS,
      1024,
      Optional.empty(),
      OptionalInt.empty(),
      listener,
      watch,
      rebuild,
      patience)
    private val guardian = kit.spawn(Guardian.create(setup, started, thrown => throw thrown))
    val kernel: ActorRef[Command] = started.get(20, TimeUnit.SECONDS)
    private val wiring: java.util.function.Function[Kernel, Decision] = kernel => {
      val crank = kernel.begin()
      crank.setLimits(Limits.DEFAULT.withBudget(budget))
      vats.foreach(vat => crank.setCode(crank.addVat(vat), code("one"), Optional.empty()))
      kernel.end(crank)
    }
    ask[KernelStatus](new Begin(JList.of(wiring), _))

    def tell[T](command: ActorRef[T] => Command): TestProbe[T] = {
      val probe = kit.createTestProbe[AnyRef]().asInstanceOf[TestProbe[T]]
      kernel ! command(probe.ref)
      probe
    }

    def ask[T](command: ActorRef[T] => Command): T = tell(command).receiveMessage(RebuildsSpec.this.patience)

    def send(vat: String, method: String): SendReply = ask[SendReply](
      new Send(new Facet(vat, 0), method, "#[]", JList.of(), Optional.empty(), _))

    def upgrade(vat: String, method: String = ""): TestProbe[UpgradeReply] =
      tell[UpgradeReply](new Upgrade(vat, code("two"), _ => new Counter(vat, "two", method), _))

    def run(): KernelStatus = ask[KernelStatus](new Run(_))

    def atRest(): KernelStatus = ask[KernelStatus](new AwaitRest(_))

    def tables(): String = ask[String](new Read[String](
      (tables, _) => {
        Invariants.breaches(tables) shouldBe empty
        tables.toString
      },
      _))

    def logged: Seq[String] = lines.asScala.toSeq

    def eventually(line: String): Unit = {
      val deadline = RebuildsSpec.this.patience.fromNow
      while (!lines.contains(line) && deadline.hasTimeLeft()) Thread.sleep(5)
      logged should contain(line)
    }

    /** Brings everything back from the journal, as a start would. */
    def reopened(): Recovery.Recovered =
      Recovery.run(journal, codes, Duration.ofSeconds(20), (_, _) => ())

    def stop(): Unit = {
      gate.countDown()
      kit.stop(guardian, RebuildsSpec.this.patience)
      watch.close()
    }
  }

  private def refused(probe: TestProbe[UpgradeReply]): String =
    probe.receiveMessage(patience).asInstanceOf[UpgradeReply.Refused].sentence

  "A turn that uses too much" should {

    "be undone, and its vat goes on as it was before" in {
      val running = new Running("undone", Seq("bob"))
      Seq("a", "burn", "b").foreach(running.send("bob", _))
      running.run()
      running.logged shouldBe Seq("bob a 1", undone("bob"), "bob b 2")
      running.tables() should include(s"v1: used ${budget.computrons + 2 * turn} computrons")
      running.rebuilds.get shouldBe 1
      running.stop()
    }

    "be in the journal when its vat begins to be brought back" in {
      val running = new Running("persisted", Seq("bob"))
      Seq("a", "burn", "b").foreach(running.send("bob", _))
      running.run()
      val blocks = new java.util.ArrayList[String]
      running.journal.blocks(
        1,
        block => {
          BlockChain.read(block, change => blocks.add(s"${block.height} $change"))
          true
        })
      val height = running.heights.get(0)
      blocks.asScala.filter(_.contains("had its turn undone")) shouldBe
        Seq(s"$height v1 had its turn undone: used up its 100,000 computrons")
      running.stop()
    }

    "name the limit, whatever the vat threw after it, or answered" in {
      for (
        (method, line) <- Seq(
          "burn" -> "it used up its 100,000 computrons",
          "hoard" -> "it allocated more than its 2 MiB in one turn",
          "dive" -> "it went deeper than its 512 KiB of stack",
          "burn-and-throw" -> "it used up its 100,000 computrons",
          "burn-and-end-well" -> "it used up its 100,000 computrons",
          "overflow" -> "it went deeper than its 512 KiB of stack",
          "keep" -> "it keeps more than its 64 MiB alive",
          "chatter" -> "it used up its 100,000 computrons")
      ) {
        val running = new Running(s"limits $method", Seq("bob"))
        Seq(method, "b").foreach(running.send("bob", _))
        running.run()
        running.logged shouldBe Seq(s"a turn of bob is undone: $line", "bob b 1")
        running.stop()
      }
    }

    "leave a vat that throws by itself as it was before" in {
      val running = new Running("throws", Seq("bob"))
      Seq("throw", "b").foreach(running.send("bob", _))
      running.run()
      running.logged shouldBe Seq(
        "a turn of bob is undone: it threw java.lang.IllegalStateException: by itself",
        "bob b 1")
      running.rebuilds.get shouldBe 1
      running.stop()
    }

    "be undone as often as it happens" in {
      val running = new Running("often", Seq("bob"))
      for (_ <- 1 to 5) Seq("burn", "burn", "burn", "a").foreach(running.send("bob", _))
      running.run()
      running.rebuilds.get shouldBe 15
      running.logged.filter(_.startsWith("bob")) shouldBe (1 to 5).map(count => s"bob a $count")
      running.stop()
    }

    "leave the same container when it is opened again, right after it or later" in {
      val running = new Running("reopened", Seq("ann", "bob"))
      running.run()
      for ((vat, method) <- Seq("bob" -> "a", "ann" -> "a", "bob" -> "burn", "ann" -> "b", "bob" -> "b")) {
        running.send(vat, method)
        running.atRest()
        val again = running.reopened()
        again.divergences shouldBe empty
        again.tables.toString shouldBe running.tables()
      }
      running.reopened().vats.get(new VatId(2)).asInstanceOf[Counter].count shouldBe 2
      running.stop()
    }

    "give the same journal however long its vat takes to be brought back" in {
      val hashes = for (isSlow <- Seq(false, true)) yield {
        val running = new Running(s"same $isSlow", Seq("ann", "bob"))
        if (isSlow) running.gate = new CountDownLatch(1)
        Seq("bob" -> "burn", "ann" -> "a", "bob" -> "b", "ann" -> "c").foreach { case (vat, method) =>
          running.send(vat, method)
        }
        val end = running.tell[KernelStatus](new Run(_))
        if (isSlow) {
          end.expectNoMessage(200.millis)
          running.gate.countDown()
        }
        val hash = end.receiveMessage(patience).hash
        running.stop()
        hash
      }
      hashes.distinct should have size 1
    }
  }

  "While a vat is brought back, the kernel" should {

    "deliver to others, and wait where something is next for it" in {
      val running = new Running("meanwhile", Seq("ann", "bob"))
      running.gate = new CountDownLatch(1)
      Seq("bob" -> "burn", "ann" -> "a", "bob" -> "b", "ann" -> "c").foreach { case (vat, method) =>
        running.send(vat, method)
      }
      val end = running.tell[KernelStatus](new Run(_))
      running.eventually("ann a 1")
      end.expectNoMessage(200.millis)
      running.send("ann", "d") // What comes from outside is still queued.
      running.logged shouldBe Seq(undone("bob"), "ann a 1")
      running.gate.countDown()
      end.receiveMessage(patience)
      running.logged.drop(2) shouldBe Seq("bob b 1", "ann c 2", "ann d 3")
      running.stop()
    }

    "be at rest where nothing is for it" in {
      val running = new Running("rest", Seq("bob"))
      running.gate = new CountDownLatch(1)
      running.send("bob", "burn")
      running.run().queued shouldBe 0
      running.gate.countDown()
      running.send("bob", "b")
      running.atRest()
      running.logged.last shouldBe "bob b 1"
      running.stop()
    }

    "pause, step, and go on" in {
      val running = new Running("stepping", Seq("ann", "bob"))
      running.gate = new CountDownLatch(1)
      Seq("bob" -> "burn", "bob" -> "b", "ann" -> "a").foreach { case (vat, method) =>
        running.send(vat, method)
      }
      val burnt = running.ask[StepReply](new Step(1, _)).asInstanceOf[StepReply.Stepped].cranks.get(0)
      burnt.decision shouldBe a[Decision.Undone]
      val stepping = running.tell[StepReply](new Step(1, _))
      stepping.expectNoMessage(200.millis)
      running.ask[KernelStatus](new Pause(_)).queued shouldBe 2
      stepping.receiveMessage(patience).asInstanceOf[StepReply.Stepped].cranks shouldBe empty
      running.gate.countDown()
      val next = running.ask[StepReply](new Step(2, _)).asInstanceOf[StepReply.Stepped].cranks
      next.asScala.map(_.name) shouldBe Seq("bob", "ann")
      running.stop()
    }

    "stop waiting after a while: then the vat is stopped until it is there" in {
      val running = new Running("slow", Seq("ann", "bob"), Duration.ofMillis(50))
      running.gate = new CountDownLatch(1)
      Seq("bob" -> "burn", "bob" -> "b", "ann" -> "a", "bob" -> "c").foreach { case (vat, method) =>
        running.send(vat, method)
      }
      running.run()
      running.logged shouldBe Seq(
        undone("bob"),
        "bob is stopped: it is being brought back after a turn that was undone, for it used up its 100,000 " +
          "computrons",
        "ann a 1")
      running.tables() should include("set aside ko20.b")
      running.gate.countDown()
      running.eventually("bob goes on")
      running.atRest()
      running.logged.takeRight(2) shouldBe Seq("bob b 1", "bob c 2")
      running.reopened().tables.toString shouldBe running.tables()
      running.stop()
    }

    "leave a vat stopped that cannot be brought back" in {
      for ((problem, detail) <- Seq("" -> "", "the disk is gone" -> ": the disk is gone")) {
        for (isSlow <- Seq(false, true)) {
          val running =
            new Running(s"lost $problem $isSlow", Seq("bob"), Duration.ofMillis(if (isSlow) 20 else 20000))
          running.failing = Some(problem)
          if (isSlow) running.gate = new CountDownLatch(1)
          Seq("burn", "b").foreach(running.send("bob", _))
          running.run()
          running.gate.countDown()
          val reason = s"it could not be brought back after a turn that was undone$detail"
          running.eventually(s"bob is stopped: $reason")
          running.tables() should include(s"suspended: $reason\n")
          running.reopened().vats should have size 1
          running.failing = None
          running.upgrade("bob").receiveMessage(patience) shouldBe a[UpgradeReply.Upgraded]
          running.atRest()
          running.logged.last shouldBe "bob b 1"
          running.stop()
        }
      }
    }

    "upgrade the vat when it is there" in {
      val running = new Running("upgrading", Seq("bob"))
      running.gate = new CountDownLatch(1)
      Seq("a", "burn").foreach(running.send("bob", _))
      running.run()
      val upgrading = running.upgrade("bob")
      upgrading.expectNoMessage(200.millis)
      running.gate.countDown()
      upgrading.receiveMessage(patience) shouldBe a[UpgradeReply.Upgraded]
      running.send("bob", "b")
      running.atRest()
      running.logged.takeRight(3) shouldBe Seq("bob told 1", "bob is upgraded to incarnation 2", "bob b 2")
      running.stop()
    }

    "upgrade it from nothing where it takes long, and forget what it was" in {
      val running = new Running("upgrading slow", Seq("bob"), Duration.ofMillis(20))
      running.gate = new CountDownLatch(1)
      Seq("a", "burn").foreach(running.send("bob", _))
      running.run()
      running.upgrade("bob").receiveMessage(patience) shouldBe a[UpgradeReply.Upgraded]
      running.gate.countDown()
      running.send("bob", "b")
      running.atRest()
      running.logged.takeRight(3) shouldBe Seq("bob told ", "bob is upgraded to incarnation 2", "bob b 1")
      running.send("bob", "burn")
      running.send("bob", "c")
      running.atRest()
      running.logged.last shouldBe "bob c 2"
      running.reopened().tables.toString shouldBe running.tables()
      running.stop()
    }

    "end" in {
      val running = new Running("ending", Seq("bob"))
      running.gate = new CountDownLatch(1)
      Seq("a", "burn", "b").foreach(running.send("bob", _))
      running.tell[KernelStatus](new Run(_))
      running.eventually(undone("bob"))
      val tables = running.tables()
      running.stop()
      val again = running.reopened()
      again.divergences shouldBe empty
      again.tables.toString shouldBe tables
      again.vats.get(new VatId(1)).asInstanceOf[Counter].count shouldBe 1
    }
  }

  "An upgrade that uses too much" should {

    "be undone, whoever it was that did" in {
      val running = new Running("upgrade", Seq("bob"))
      running.send("bob", "a")
      running.run()
      val before = running.tables()
      refused(running.upgrade("bob", "burn")) shouldBe
        "vat bob is not upgraded: its upgraded() used up its 100,000 computrons"
      running.tables() shouldBe before
      running.send("bob", "last-words-burn")
      running.atRest()
      refused(running.upgrade("bob")) shouldBe
        "vat bob is not upgraded: its beforeUpgrade() used up its 100,000 computrons"
      running.send("bob", "b")
      running.atRest()
      running.logged.last shouldBe "bob b 3"
      running.reopened().divergences shouldBe empty
      running.stop()
    }
  }

  "A vat that is charged something else when it is run again" should {

    "be one that diverges" in {
      turn shouldBe 1022
      val running = new Running("charged", Seq("bob"))
      running.send("bob", "a")
      running.run()
      val codes: VatCodes = (name, _, _) => new Counter(name, "one", extra = 11)
      val again = Recovery.run(running.journal, codes, Duration.ofSeconds(20), (_, _) => ())
      again.divergences.get(0).sentence shouldBe
        "its replay differs from the journal at crank 3: it used 1,033 computrons, and 1,022 before"
      running.stop()
    }
  }
}

object RebuildsSpec {

  private val budget = new Budget(100000, 2 << 20, 512 << 10, 64 << 20)

  /** What a turn of a [[Counter]] is charged that hears a message of one letter. */
  private val turn = 500 + 2 * (1 + 3) + 500 + 2 * "bob a 1".length

  private def undone(vat: String) = s"a turn of $vat is undone: it used up its 100,000 computrons"

  private def code(text: String): JList[Bundle] = JList.of(Bundle.of(text.getBytes(StandardCharsets.UTF_8)))

  private val codes: VatCodes = (name, code, _) =>
    new Counter(name, new String(code.get(0).content, StandardCharsets.UTF_8))

  /** Ends a turn, and nothing can be done about it. */
  private final class Killed extends Error

  /** Counts what it is charged, and exceeds what it is told to. */
  private class FakeGauge extends Gauge {
    private var left = Long.MaxValue
    private var granted = Long.MaxValue
    private var over: Optional[Gauge.Limit] = Optional.empty()
    override def begin(budget: Budget): Unit = {
      granted = budget.computrons
      left = granted
      over = Optional.empty()
    }
    override def charge(computrons: Long): Unit = {
      left -= computrons
      if (left < 0) run(Gauge.Limit.COMPUTRONS)
    }
    override def end(): Long = if (over.isPresent) granted else granted - left
    override def exceeded(): Optional[Gauge.Limit] = over
    override def allocated(): Long = 0
    private def exceed(limit: Gauge.Limit): Unit = over = Optional.of(limit)
    override def initialized(): JList[Class[_]] = JList.of()
    def run(limit: Gauge.Limit): Nothing = {
      exceed(limit)
      throw new Killed
    }
  }

  /** Logs the methods that it hears with their number, which it hands on to its next incarnation. */
  private class Counter(name: String, code: String, first: String = "", extra: Long = 0) extends VatInstance {
    private val meter = new FakeGauge
    private var lastWords = ""
    private var keeps = false
    @volatile var count = 0

    override val gauge: Optional[Gauge] = Optional.of(meter)

    override def checkHeap(budget: Budget): Optional[VatFault] =
      if (keeps) Optional.of(VatFault.exceeded(Gauge.Limit.HEAP, budget)) else Optional.empty()

    override def deliver(syscall: Syscall, delivery: Delivery): Unit = {
      val method = delivery.asInstanceOf[Delivery.Message].method
      count += 1
      syscall.log(s"$name $method $count")
      meter.charge(extra)
      hear(method, syscall)
    }

    private def hear(method: String, syscall: Syscall): Unit = method match {
      case "burn" => meter.charge(1 << 20)
      case "hoard" => meter.run(Gauge.Limit.BYTES)
      case "dive" => meter.run(Gauge.Limit.STACK)
      case "burn-and-throw" =>
        try meter.charge(1 << 20)
        catch { case _: Killed => throw new IllegalStateException("after all") }
      case "burn-and-end-well" =>
        try meter.charge(1 << 20)
        catch { case _: Killed => () }
      case "overflow" => throw new StackOverflowError
      case "keep" => keeps = true
      case "chatter" => while (true) syscall.log("on and on")
      case "throw" => throw new IllegalStateException("by itself")
      case "last-words-burn" => lastWords = "burn"
      case _ => ()
    }

    override def beforeUpgrade(): Optional[String] = {
      if (lastWords.nonEmpty) meter.charge(1 << 20)
      Optional.of(count.toString)
    }

    override def upgraded(syscall: Syscall, previousState: Optional[String]): Unit = {
      syscall.log(s"$name told ${previousState.orElse("")}")
      previousState.ifPresent(state => count = state.toInt)
      if (first == "burn") meter.charge(1 << 20)
    }

    // The message of an exception may be the vat's own code.
    override def blame(thrown: Throwable): String = {
      meter.begin(RebuildsSpec.budget)
      try thrown.toString
      finally meter.end()
    }

    override def loader(): ClassLoader = getClass.getClassLoader
  }
}
